package org.wardcast.playlists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in, or a check-in at work on it.
 *
 * @param received bytes that have arrived: where a broken upload goes on
 * @param percent of the present phase
 * @param soundSha256 once {@code DONE}
 * @param refusal once {@code REFUSED}: why, for the operator
 */
public record Upload(
    String id,
    String fileName,
    long size,
    long received,
    Phase phase,
    int percent,
    boolean duplicate,
    @Nullable String soundSha256,
    @Nullable Refusal refusal,
    String startedBy,
    Instant expires) {

  /** In the order they happen; {@code REFUSED} and {@code DONE} end it. */
  public enum Phase {
    RECEIVING,
    WAITING,
    PROBING,
    MEASURING,
    LEVELLING,
    DRAWING,
    DONE,
    REFUSED
  }
}
