package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.PlaybackReport.Why;

/**
 * The same packets at the same moments for all who listen: each is read, built and hashed once. The
 * moment of a packet follows from its number alone, so nothing adds up. Guarded by the pacer.
 */
final class Stream {
  /** What is later than this would only overflow the receivers' buffers; they have heard the gap. */
  private static final long TOO_LATE = Duration.ofMillis(250).toNanos();

  /** While the network card works off what it has. */
  private static final long BREATH = Duration.ofNanos(200_000).toNanos();

  private final StreamKey key;
  private final PacketFormat format;
  private final ClipReader reader;
  private final StreamHash hash = new StreamHash();
  private final List<Airing> airings = new ArrayList<>();
  private final byte[] payload;
  private final ByteBuffer packet;
  private final long packets;
  private final long end;
  private final int ssrc;
  private final int firstTimestamp;
  private int sequence;
  private boolean marker = true;

  /** Number of the packet that is next or half sent; negative in the pre-roll. */
  private long next;

  private boolean built;
  private int clip;
  private int cursor;
  private int gone;
  private long retry;

  Stream(StreamKey key, ClipReader reader, RandomGenerator random, long now) {
    this.key = key;
    this.format = key.format();
    this.reader = reader;
    this.payload = new byte[format.payloadBytes()];
    this.packet = ByteBuffer.allocateDirect(RtpCodec.HEADER + payload.length);
    this.packets = (reader.bytes() + payload.length - 1) / payload.length;
    this.end = key.start() + format.nanos(reader.bytes() / format.codec().bytesPerSample());
    this.ssrc = random.nextInt();
    this.firstTimestamp = random.nextInt();
    this.sequence = random.nextInt(1 << 16);
    long before = format.samples(Duration.ofNanos(Math.max(0, key.start() - now)));
    this.next = -Math.min(key.preroll(), before / format.samples());
  }

  StreamKey key() {
    return key;
  }

  void add(Airing airing) {
    airings.add(airing);
    airing.enters(this);
  }

  void left() {
    gone++;
  }

  /** Nobody can join any more without missing something. */
  boolean begun() {
    return next > 0 || (next == 0 && built);
  }

  boolean allSent() {
    return next == packets;
  }

  /** When it has to be looked after next. */
  long due() {
    return built ? retry : moment();
  }

  private long moment() {
    return next == packets ? end : key.start() + format.nanos(next * format.samples());
  }

  /**
   * Sends what is due.
   *
   * @return false when it is over, or nobody listens
   */
  boolean advance(long now) throws IOException {
    while (gone < airings.size() && due() - now <= 0) {
      if (next == packets) {
        endAll(Why.COMPLETE, "");
        return false;
      }
      if (!built) {
        leaveOutWhatIsTooLate(now);
        if (next == packets) {
          continue;
        }
        build();
      }
      if (!sendToAll(now)) {
        retry = now + BREATH;
        return true;
      }
      hash.update(payload, clip);
      built = false;
      next++;
    }
    return gone < airings.size();
  }

  private void leaveOutWhatIsTooLate(long now) throws IOException {
    long late = now - moment() - TOO_LATE;
    if (late <= 0) {
      return;
    }
    long lost = format.samples(Duration.ofNanos(late)) / format.samples() + 1;
    long to = Math.min(packets, next + lost);
    if (to > 0) {
      reader.skip((to - Math.max(0, next)) * payload.length);
    }
    next = to;
    marker = true;
  }

  private void build() throws IOException {
    clip = next < 0 ? silence() : reader.read(payload);
    packet.clear();
    int timestamp = (int) (firstTimestamp + next * format.samples());
    RtpCodec.putHeader(packet, marker, format.payloadType(), sequence++, timestamp, ssrc);
    packet.put(payload).flip();
    marker = false;
    built = true;
    cursor = 0;
    if (gone > 0) {
      airings.removeIf(Airing::over);
      gone = 0;
    }
    if (next == 0) {
      for (var airing : airings) {
        airing.receiver.begins(airing);
      }
    }
  }

  private int silence() {
    Arrays.fill(payload, format.codec().silence());
    return 0;
  }

  /** @return false if the system has no room now and there is still time to try again */
  private boolean sendToAll(long now) {
    for (; cursor < airings.size(); cursor++) {
      var airing = airings.get(cursor);
      // A receiver that still hears something else is awake and needs no pre-roll.
      if (airing.over() || (next < 0 && airing.receiver.soundsBesides(airing))) {
        continue;
      }
      if (!airing.send(packet, payload, clip, now)) {
        if (now - moment() < format.nanos(format.samples())) {
          return false;
        }
        airing.misses("the system has no room for more packets", clip, now);
      }
    }
    return true;
  }

  void endAll(Why why, String detail) {
    for (var airing : airings) {
      airing.end(why, detail);
    }
  }

  MessageDigest digest() {
    return hash.copy();
  }

  /** @param own for an airing that missed something */
  String hash(Airing airing, @Nullable MessageDigest own) {
    if (own != null) {
      return StreamHash.hex(own);
    }
    // Half way through a packet some have received it and others not yet.
    return airing.bytes() == hash.bytes() ? hash.hex() : hash.hexWith(payload, clip);
  }

  void close() {
    reader.close();
  }
}
