package org.wardcast.playlists;

/** Thông thường, ưu tiên, khẩn cấp: only the last interrupts. */
public enum BulletinClass {
  NORMAL,
  PRIORITY,
  EMERGENCY
}
