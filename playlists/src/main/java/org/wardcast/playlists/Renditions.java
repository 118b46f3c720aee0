package org.wardcast.playlists;

/** Makes renditions, or finds those already made. */
public interface Renditions {
  /**
   * Blocks while ffmpeg works (well under a second a minute of speech); asked for in the lead time.
   *
   * @throws Refusal if the sound is gone or the media type cannot be made
   */
  Rendition of(String soundSha256, String mediaType);
}
