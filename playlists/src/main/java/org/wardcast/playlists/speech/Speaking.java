package org.wardcast.playlists.speech;

import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Refusal;

/**
 * A text on its way to being a sound.
 *
 * @param percent of the whole
 * @param spoken once {@code DONE}
 * @param refusal once {@code REFUSED}: why, for the operator
 */
public record Speaking(
    String id,
    String who,
    Phase phase,
    int percent,
    @Nullable Spoken spoken,
    @Nullable Refusal refusal) {

  /** In the order they happen; {@code DONE} and {@code REFUSED} end it. */
  public enum Phase {
    WAITING,
    SPEAKING,
    CHECKING,
    DONE,
    REFUSED
  }

  public boolean ended() {
    return phase == Phase.DONE || phase == Phase.REFUSED;
  }
}
