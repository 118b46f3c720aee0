package org.wardcast.devices.adapter.rtp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line is a packet as it was on the wire. When a receiver in the field misbehaves, add its. */
class RtpCodecTest {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          PCMA, first of a talkspurt   | true  | 8   | 1     | 160        | 305419896  | D5 D5 | 80 88 00 01 00 00 00 A0 12 34 56 78 D5 D5
          PCMA, in the middle          | false | 8   | 2     | 320        | 305419896  | D5 54 | 80 08 00 02 00 00 01 40 12 34 56 78 D5 54
          PCMU                         | false | 0   | 43981 | 160        | 1          | FF 7F | 80 00 AB CD 00 00 00 A0 00 00 00 01 FF 7F
          L16 44100 mono               | true  | 11  | 256   | 441        | 4294967295 | 01 02 | 80 8B 01 00 00 00 01 B9 FF FF FF FF 01 02
          L16 dynamic                  | false | 96  | 7     | 48         | 2          | 80 00 | 80 60 00 07 00 00 00 30 00 00 00 02 80 00
          highest dynamic type         | true  | 127 | 7     | 48         | 2          | 80 00 | 80 FF 00 07 00 00 00 30 00 00 00 02 80 00
          counters at their very end   | false | 8   | 65535 | 4294967295 | 3          | D5    | 80 08 FF FF FF FF FF FF 00 00 00 03 D5
          """)
  void writesAndReadsTheSameBytes(
      String what,
      boolean marker,
      int type,
      int sequence,
      long timestamp,
      long ssrc,
      String payload,
      String hex) {
    var sound = ByteBuffer.wrap(HEX.parseHex(payload));
    var out = ByteBuffer.allocate(RtpCodec.HEADER + sound.remaining());
    RtpCodec.putHeader(out, marker, type, sequence, (int) timestamp, (int) ssrc);
    out.put(sound.duplicate());
    assertThat(HEX.withUpperCase().formatHex(out.array())).as(what).isEqualTo(hex);
    assertThat(RtpCodec.decode(HEX.parseHex(hex)))
        .isEqualTo(new RtpCodec.Packet(marker, type, sequence, timestamp, ssrc, sound));
  }

  @Test
  void countersRunOver() {
    var out = ByteBuffer.allocate(RtpCodec.HEADER);
    RtpCodec.putHeader(out, false, 8, 65536, -1 + 160, 9);
    assertThat(HEX.formatHex(out.array())).isEqualTo("80 08 00 00 00 00 00 9f 00 00 00 09");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          mixed from two sources          | 82 08 00 01 00 00 00 A0 12 34 56 78 AA AA AA AA BB BB BB BB 11 22 33
          with a header extension         | 90 08 00 01 00 00 00 A0 12 34 56 78 BE DE 00 01 10 FF 00 00 11 22 33
          padded to whole words           | A0 08 00 01 00 00 00 A0 12 34 56 78 11 22 33 00 00 00 00 05
          """)
  void findsTheSoundBehindWhatOthersMayAdd(String what, String hex) {
    var packet = requireNonNull(RtpCodec.decode(HEX.parseHex(hex)));
    assertThat(packet.payload()).as(what).isEqualTo(ByteBuffer.wrap(HEX.parseHex("11 22 33")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          nothing at all                  | ''
          header cut off                  | 80 08 00 01 00 00 00 A0 12 34 56
          version 1                       | 40 08 00 01 00 00 00 A0 12 34 56 78 D5
          a STUN request                  | 00 01 00 00 21 12 A4 42 00 00 00 00 00 00 00 00 00 00 00 00
          sources cut off                 | 82 08 00 01 00 00 00 A0 12 34 56 78 AA AA AA AA
          extension cut off               | 90 08 00 01 00 00 00 A0 12 34 56 78 BE DE
          extension longer than packet    | 90 08 00 01 00 00 00 A0 12 34 56 78 BE DE FF FF 10 FF 00 00
          padding longer than packet      | A0 08 00 01 00 00 00 A0 12 34 56 78 11 22 33 FF
          padding of nothing              | A0 08 00 01 00 00 00 A0 12 34 56 78 11 22 33 00
          """)
  void isNoPacket(String what, String hex) {
    assertThat(RtpCodec.decode(HEX.parseHex(hex))).as(what).isNull();
  }
}
