package org.wardcast.playlists.checkin;

import org.wardcast.playlists.Upload;

/** Told how far a check-in has come. */
@FunctionalInterface
public interface Progress {
  void at(Upload.Phase phase, int percent);
}
