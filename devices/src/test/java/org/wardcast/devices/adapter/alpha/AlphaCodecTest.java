package org.wardcast.devices.adapter.alpha;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Answer;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Damage;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Field;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Packet;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Reading;

/** Every line is a packet as it was on the wire. When a sign in the field misbehaves, add its. */
class AlphaCodecTest {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          text A, standing, HELLO                | Z | 00 | A | A\\x1B b~HELLO               | 00 00 00 00 00 01 5A 30 30 02 41 41 1B 20 62 48 45 4C 4C 4F 03 30 32 39 38 04
          priority text, flashing, for sign 1    | Z | 01 | A | 0\\x1B&c~FLOOD               | 00 00 00 00 00 01 5A 30 31 02 41 30 1B 26 63 46 4C 4F 4F 44 03 30 32 38 45 04
          memory: text A 0100h, dots P 16 x 80   | Z | 00 | E | $AAU0100FFFFPDU10504000      | 00 00 00 00 00 01 5A 30 30 02 45 24 41 41 55 30 31 30 30 46 46 46 46 50 44 55 31 30 35 30 34 30 30 30 03 30 35 39 31 04
          dots P, 2 rows of 5                    | Z | 00 | I | P020510201\\x0D01010\\x0D     | 00 00 00 00 00 01 5A 30 30 02 49 50 30 32 30 35 31 30 32 30 31 0D 30 31 30 31 30 0D 03 30 33 36 35 04
          it is 21:30                            | Z | 00 | E | ' 2130'                      | 00 00 00 00 00 01 5A 30 30 02 45 20 32 31 33 30 03 30 31 33 30 04
          """)
  void readsAndWritesTheSameBytes(
      String what, char type, String address, char command, String data, String hex) {
    var latin = data.replace("\\x1B", "\u001B").replace("\\x0D", "\r").replace("~", "");
    var packet = new Packet(type, address, new Field(command, latin));
    assertThat(HEX.formatHex(AlphaCodec.encode(packet))).as(what).isEqualTo(hex);
    assertThat(AlphaCodec.decode(HEX.parseHex(hex))).isEqualTo(new Reading.Whole(packet));
  }

  @Test
  void theSumOfTheSpecificationsOwnExample() {
    var bytes = AlphaCodec.encode(new Packet('Z', "00", new Field('A', "AHELLO")));
    assertThat(new String(bytes, ISO_8859_1)).endsWith("\u0002AAHELLO\u000301FB\u0004");
  }

  @Test
  void severalCommandsInOnePacket() {
    var packet =
        new Packet('Z', "0A", AlphaFields.text('A', "\u001B bX"), AlphaFields.noPriority());
    assertThat(AlphaCodec.decode(AlphaCodec.encode(packet))).isEqualTo(new Reading.Whole(packet));
  }

  @Test
  void thePausesAreBehindEachStxAndBehindThePicturesSize() {
    var dots = new Field('I', "P020510201\r01010\r");
    assertThat(AlphaCodec.bursts(new Packet('Z', "00", dots, AlphaFields.noPriority())))
        .extracting(HEX::formatHex)
        .containsExactly(
            "00 00 00 00 00 01 5A 30 30 02",
            "49 50 30 32 30 35",
            "31 30 32 30 31 0D 30 31 30 31 30 0D 03 30 33 36 35 02",
            "41 30 03 30 30 37 36 04");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          one bit of the text turned     | CHECKSUM   | 00 00 00 00 00 01 5A 30 30 02 41 41 1B 20 62 48 45 4C 4C 4E 03 30 32 39 38 04
          one digit of the sum wrong     | CHECKSUM   | 00 00 00 00 00 01 5A 30 30 02 45 20 32 31 33 30 03 30 31 33 31 04
          sum in small letters           | CHECKSUM   | 00 00 00 00 00 01 5A 30 31 02 41 30 1B 26 63 46 4C 4F 4F 44 03 30 32 38 65 04
          sum left out behind ETX        | CHECKSUM   | 00 00 00 00 00 01 5A 30 30 02 45 20 32 31 33 30 03 04
          ended in the text              | UNFINISHED | 00 00 00 00 00 01 5A 30 30 02 41 41 1B 20 62 48 45
          no EOT                         | UNFINISHED | 00 00 00 00 00 01 5A 30 30 02 45 20 32 31 33 30 03 30 31 33 30
          more behind EOT                | UNFINISHED | 00 00 00 00 00 01 5A 30 30 02 45 20 32 31 33 30 03 30 31 33 30 04 41
          nothing in it                  | NO_COMMAND | 00 00 00 00 00 01 5A 30 30 04
          STX and no command             | NO_COMMAND | 00 00 00 00 00 01 5A 30 30 02 03 30 30 30 35 04
          an address that is none        | NO_HEADER  | 00 00 00 00 00 01 5A 47 30 02 45 20 32 31 33 30 03 30 31 33 30 04
          no SOH                         | NO_HEADER  | 00 00 00 00 00 5A 30 30 02 45 20 32 31 33 30 03 30 31 33 30 04
          zeros only                     | NO_HEADER  | 00 00 00 00 00
          """)
  void saysWhatIsWrongWithADamagedPacket(String what, Damage damage, String hex) {
    assertThat(AlphaCodec.decode(HEX.parseHex(hex)))
        .as(what)
        .isEqualTo(new Reading.Damaged(damage));
  }

  @Test
  void aCommandWithoutSumIsAllowed() {
    assertThat(AlphaCodec.decode(HEX.parseHex("00 01 5A 30 30 02 41 41 48 49 04")))
        .isEqualTo(new Reading.Whole(new Packet('Z', "00", new Field('A', "AHI"))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          yes                       | Yes        | 06 40
          yes, behind zeros         | Yes        | 00 00 06 40
          yes, with an old error    | Yes        | 06 50
          nothing yet               | Unfinished | 00
          half of it                | Unfinished | 06
          no status behind it       | Nonsense   | 06 00
          more than an answer       | Nonsense   | 06 40 41
          letters                   | Nonsense   | 48 54
          eight bits                | Nonsense   | 06 C0
          """)
  void readsTheShortAnswer(String what, String kind, String hex) {
    assertThat(AlphaCodec.answer(HEX.parseHex(hex)).getClass().getSimpleName())
        .as(what)
        .isEqualTo(kind);
  }

  @Test
  void aNoHasItsReasons() {
    assertThat(AlphaCodec.answer(HEX.parseHex("15 50"))).isEqualTo(new Answer.No(0x50));
    assertThat(AlphaCodec.answer(AlphaCodec.answer(false, 0x60))).isEqualTo(new Answer.No(0x60));
  }
}
