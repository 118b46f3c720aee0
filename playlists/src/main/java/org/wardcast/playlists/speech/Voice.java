package org.wardcast.playlists.speech;

/**
 * A voice that can be chosen.
 *
 * @param id engine and voice, e.g. {@code espeak-ng:vi-vn-x-central}; stored, so it never changes
 * @param name shown to people, e.g. "Giọng Trung (espeak-ng)"
 * @param language BCP 47
 */
public record Voice(String id, String engine, String name, String language) {}
