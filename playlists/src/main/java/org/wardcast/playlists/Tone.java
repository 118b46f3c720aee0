package org.wardcast.playlists;

/** Tin xấu, tin tốt, trung tính. */
public enum Tone {
  BAD,
  GOOD,
  NEUTRAL
}
