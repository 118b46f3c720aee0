package org.wardcast.webadmin.pages.airlog;

import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Sound;
import org.wardcast.webadmin.pages.library.Wave;

/**
 * What is kept of what a line says was played.
 *
 * @param version the very version; null if the line is of no bulletin
 * @param newer the bulletin has a later version
 * @param mayOpen this person may see the bulletin's own page
 * @param sound null if there is none, or none any more
 * @param check of the kept file against the line
 */
record Kept(
    @Nullable BulletinVersion version,
    boolean newer,
    boolean mayOpen,
    @Nullable Sound sound,
    @Nullable Wave wave,
    Check check) {
  enum Check {
    /** The line names no sound. */
    NONE,
    /** The file has the hash that the line names. */
    SAME,
    OTHER,
    /** The line names a sound, and its file is not there. */
    GONE
  }
}
