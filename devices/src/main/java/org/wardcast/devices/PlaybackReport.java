package org.wardcast.devices;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a play command: one {@code Started}, then one {@code Ended}; or an {@code Ended}
 * alone when nothing was ever heard.
 */
public sealed interface PlaybackReport {
  long deviceId();

  String airing();

  Instant at();

  /** The first sample left, or the first pixel is shown. */
  record Started(long deviceId, String airing, Instant at) implements PlaybackReport {}

  /**
   * Nothing of it is heard or seen any more.
   *
   * @param played what really went out, by the adapter's own count
   * @param hash SHA-256 of the bytes played or of the picture shown; null if nothing was
   * @param detail for {@code FAILED}: what happened to the line
   */
  record Ended(
      long deviceId,
      String airing,
      Instant at,
      Why why,
      Duration played,
      @Nullable String hash,
      Evidence evidence,
      String detail)
      implements PlaybackReport {}

  /** {@code COMPLETE}: to the end that was asked for. {@code REPLACED}: another airing took its place. */
  enum Why {
    COMPLETE,
    STOPPED,
    REPLACED,
    FAILED
  }
}
