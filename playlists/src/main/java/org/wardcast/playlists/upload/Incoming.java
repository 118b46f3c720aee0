package org.wardcast.playlists.upload;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Upload;
import org.wardcast.playlists.Upload.Phase;

/** One upload as it stands this moment. Everything in here is read and changed under its own lock. */
final class Incoming {
  final String id;
  final String fileName;
  final long size;
  final String startedBy;
  final MessageDigest digest;
  long received;
  Phase phase = Phase.RECEIVING;
  int percent;
  boolean duplicate;

  @Nullable String sha256;

  @Nullable Refusal refusal;

  Instant expires;

  /** Who may add bytes: the latest to ask. A broken connection may hang for minutes still. */
  int turn;

  /** When the table last heard of it. */
  Instant saved;

  @Nullable Future<?> work;

  Incoming(
      String id,
      String fileName,
      long size,
      String startedBy,
      MessageDigest digest,
      Instant now,
      Instant expires) {
    this.id = id;
    this.fileName = fileName;
    this.size = size;
    this.startedBy = startedBy;
    this.digest = digest;
    this.saved = now;
    this.expires = expires;
  }

  synchronized Upload seen() {
    return new Upload(
        id,
        fileName,
        size,
        received,
        phase,
        phase == Phase.RECEIVING ? (int) (100 * received / size) : percent,
        duplicate,
        phase == Phase.DONE ? sha256 : null,
        refusal,
        startedBy,
        expires);
  }

  synchronized void at(Phase phase, int percent) {
    if (!ended()) {
      this.phase = phase;
      this.percent = percent;
    }
  }

  synchronized boolean ended() {
    return phase == Phase.DONE || phase == Phase.REFUSED;
  }
}
