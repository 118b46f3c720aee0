package org.wardcast.playlists;

import java.io.InputStream;
import java.util.Optional;

/** Files come in by pieces, can break off and go on within the hour, and are then checked in. */
public interface Uploads {
  /**
   * @param size in bytes, as announced
   * @throws Refusal when it is empty, larger than allowed, or the disk has no room for it
   */
  Upload begin(String fileName, long size, String startedBy);

  /**
   * Adds bytes at {@code offset}, which must be what has been received so far. When the last byte
   * has come, check-in starts by itself. Whatever arrived before the stream broke is kept.
   *
   * @throws Refusal at a wrong offset, at more bytes than announced, or on a full disk
   */
  Upload append(String id, long offset, InputStream bytes);

  Optional<Upload> find(String id);

  /** Ends it and leaves nothing behind. */
  void cancel(String id);
}
