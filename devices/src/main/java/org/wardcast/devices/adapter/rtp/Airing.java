package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Started;
import org.wardcast.devices.PlaybackReport.Why;

/** One cue on one device: what it was sent and what became of it. Guarded by the pacer. */
final class Airing {
  /** A network card that is pulled and put back at once need not end a bulletin. */
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

  final String id;
  final Receiver receiver;
  final StreamKey key;
  private final InetSocketAddress to;
  private final Wires wires;
  private final Wires.Shared line;
  private final Reports reports;
  private @Nullable Stream stream;
  private @Nullable String trouble;
  private long troubleSince;
  private long bytes;
  private boolean over;

  /** Of its own only after a packet was missed: the others' no longer fits then. */
  private @Nullable MessageDigest digest;

  Airing(
      String id,
      Receiver receiver,
      StreamKey key,
      InetSocketAddress to,
      Wires wires,
      Wires.Shared line,
      Reports reports) {
    this.id = id;
    this.receiver = receiver;
    this.key = key;
    this.to = to;
    this.wires = wires;
    this.line = line;
    this.reports = reports;
  }

  void enters(Stream entered) {
    stream = entered;
    receiver.add(this);
  }

  /** It never entered a stream. */
  void giveUp() {
    wires.giveBack(line, false);
  }

  boolean started() {
    return bytes > 0;
  }

  boolean over() {
    return over;
  }

  long bytes() {
    return bytes;
  }

  /**
   * @param clip how many bytes of the packet are from the clip
   * @return false if the system has no room for it at the moment
   */
  boolean send(ByteBuffer packet, byte[] payload, int clip, long now) {
    try {
      packet.rewind();
      if (!line.wire.send(packet, to)) {
        return false;
      }
      trouble = null;
      if (clip > 0) {
        sent(payload, clip);
      }
    } catch (IOException e) {
      misses(Objects.requireNonNullElse(e.getMessage(), e.toString()), clip, now);
    }
    return true;
  }

  private void sent(byte[] payload, int clip) {
    if (bytes == 0) {
      reports.note(receiver.listener, new Started(receiver.deviceId, id, reports.now()));
    }
    bytes += clip;
    if (digest != null) {
      digest.update(payload, 0, clip);
    }
  }

  void misses(String why, int clip, long now) {
    if (clip > 0 && digest == null) {
      digest = stream().digest();
    }
    if (trouble == null) {
      troubleSince = now;
    }
    trouble = why;
    if (now - troubleSince >= PATIENCE) {
      end(Why.FAILED, why);
    }
  }

  void end(Why why, String detail) {
    if (over) {
      return;
    }
    over = true;
    receiver.remove(this);
    var real = why != Why.FAILED && stream().allSent() ? Why.COMPLETE : why;
    var said = detail;
    if (real == Why.COMPLETE && trouble != null) {
      real = Why.FAILED;
      said = trouble;
    }
    wires.giveBack(line, real == Why.FAILED);
    reports.note(
        receiver.listener,
        new Ended(
            receiver.deviceId,
            id,
            reports.now(),
            real,
            played(),
            started() ? stream().hash(this, digest) : null,
            started() ? Evidence.SENT : Evidence.NONE,
            said));
    stream().left();
  }

  private Duration played() {
    return Duration.ofNanos(key.format().nanos(bytes / key.format().codec().bytesPerSample()));
  }

  private Stream stream() {
    return Objects.requireNonNull(stream, "an airing that never entered a stream");
  }
}
