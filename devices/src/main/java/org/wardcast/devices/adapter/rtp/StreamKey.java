package org.wardcast.devices.adapter.rtp;

import java.time.Duration;
import org.wardcast.devices.Command.PlayClip;

/**
 * What makes two airings one stream.
 *
 * @param from first sample of the clip
 * @param to sample before which it ends
 * @param start when the first sample leaves, in nanoseconds
 * @param preroll packets of silence before that
 */
record StreamKey(
    String sha256, PacketFormat format, long from, long to, boolean fade, long start, int preroll) {

  static StreamKey of(PlayClip play, PacketFormat format, int preroll) {
    return new StreamKey(
        play.clip().sha256(),
        format,
        format.samples(play.from()),
        format.samples(play.from().plus(play.length())),
        play.fade(),
        play.startNanos(),
        preroll);
  }

  /**
   * Leaves out the packets whose time is over, so that the rest is in step with those who were on
   * time.
   */
  StreamKey joinedAt(long now) {
    long late = format.samples(Duration.ofNanos(Math.max(0, now - start)));
    long skipped = late / format.samples() * format.samples();
    return skipped == 0
        ? this
        : new StreamKey(
            sha256, format, from + skipped, to, fade, start + format.nanos(skipped), preroll);
  }

  boolean over() {
    return from >= to;
  }

  long end() {
    return start + format.nanos(to - from);
  }
}
