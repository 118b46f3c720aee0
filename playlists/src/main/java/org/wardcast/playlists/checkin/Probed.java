package org.wardcast.playlists.checkin;

/**
 * What a file says of itself.
 *
 * @param promised seconds its header names; 0 when it names none, or ffprobe only guessed
 */
record Probed(FormatName format, int channels, double promised, String title, String artist) {}
