package org.wardcast.playlists.speech.reading;

/**
 * Something that was recognised.
 *
 * @param end where the writing goes on
 * @param words in their place
 */
record Found(int end, String words) {}
