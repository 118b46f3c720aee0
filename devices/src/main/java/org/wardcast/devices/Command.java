package org.wardcast.devices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a device can be told. A device answers what it does not understand with a refusal. */
public sealed interface Command {
  /** Opens and loads whatever playing this clip will need. Never heard. */
  record Prepare(Clip clip) implements Command {}

  /**
   * Plays part of a clip. Handed over a little ahead; {@code startNanos} is the moment of the first
   * sample on the injected nanosecond clock, the same for all devices that shall sound together.
   * Reports follow under {@code airing}. If that moment is past, the device joins where the others
   * are; if all of it is past, it refuses. What still plays at that moment is replaced, not before.
   *
   * @param from how far into the clip to begin
   * @param length how much to play; less than the rest of the clip means it is cut there
   * @param fade fade out over the last 200 ms where the format can (PCM, G.711)
   */
  record PlayClip(
      String airing, Clip clip, Duration from, Duration length, boolean fade, long startNanos)
      implements Command {}

  /** Shows a text until {@link Stop} or the next one. Reports follow under {@code airing}. */
  record ShowText(String airing, String text, boolean emergency) implements Command {}

  /** Shows a picture until {@link Stop} or the next one. Reports follow under {@code airing}. */
  record ShowPicture(String airing, Picture picture, boolean emergency) implements Command {}

  /** Ends that airing, or whatever there is if null. A stop for what is already over is done. */
  record Stop(@Nullable String airing) implements Command {}

  /** @param percent 0 to 100 */
  record Volume(int percent) implements Command {}

  record Power(boolean on) implements Command {}

  /** Asks for a sign of life. Never heard or seen. */
  record Probe() implements Command {}
}
