package org.wardcast.devices.adapter.rtp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.Setting;

/**
 * What one receiver wants.
 *
 * @param rate samples a second; only L16 has a choice
 * @param ptime milliseconds of sound in a packet
 * @param payloadType of L16 at other rates than 44100, which has a number of its own
 * @param ttl routers a multicast packet may pass, plus one
 * @param nic interface that multicast leaves by, e.g. {@code eth1}; the system's choice if empty
 * @param preroll milliseconds of silence before the first word, for receivers that swallow it
 */
public record RtpSettings(
    @Setting("PCMA") Codec codec,
    @Setting(value = "8000", min = 8000, max = 48000) int rate,
    @Setting(value = "20", min = 1, max = 60) int ptime,
    @Setting(value = "96", min = 96, max = 127) int payloadType,
    @Setting(value = "1", min = 0, max = 255) int ttl,
    @Setting(value = "46", min = 0, max = 63) int dscp,
    @Setting String nic,
    @Setting(value = "0", min = 0, max = 5000) int preroll) {
  private static final int MOST_BYTES = 1400;

  public RtpSettings {
    boolean known = codec == Codec.L16
        ? rate == 8000 || rate == 16000 || rate == 44100 || rate == 48000
        : rate == 8000;
    if (!known) {
      throw new Refusal("rate", "protocol.rtp.bad.rate", codec.name(), String.valueOf(rate));
    }
    int bytes = rate * ptime / 1000 * codec.bytesPerSample();
    if (bytes > MOST_BYTES) {
      int most = MOST_BYTES * 1000 / (rate * codec.bytesPerSample());
      throw new Refusal(
          "ptime",
          "protocol.rtp.bad.ptime",
          codec.name(),
          String.valueOf(rate),
          String.valueOf(most));
    }
  }

  PacketFormat format() {
    int number = switch (codec) {
      case PCMA -> 8;
      case PCMU -> 0;
      case L16 -> rate == 44100 ? 11 : payloadType;
    };
    return new PacketFormat(codec, rate, number, rate * ptime / 1000);
  }

  int prerollPackets() {
    return preroll / ptime;
  }

  WireOptions options(InetAddress to) {
    var family =
        to instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
    return new WireOptions(family, dscp, ttl, nic);
  }
}
