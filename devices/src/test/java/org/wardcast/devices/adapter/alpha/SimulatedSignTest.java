package org.wardcast.devices.adapter.alpha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Field;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Packet;
import org.wardcast.devices.panel.RememberedPanels;

/** The simulator is held to the protocol too: it must refuse what a real sign would. */
class SimulatedSignTest {
  private static final long SECOND = 1_000_000_000L;

  private final SimulatedSign sign = new SimulatedSign("01", 80, 16, new RememberedPanels());

  private byte[] hear(String address, Field... fields) {
    return sign.hear(AlphaCodec.encode(new Packet('Z', address, fields)), 0);
  }

  @Test
  void showsAnIndependentlyMadePacket() {
    // text A, standing, HELLO: from another encoder's test
    var hex = "000000000001" + "5A30300241411B206248454C4C4F033032393804";
    sign.hear(HexFormat.of().parseHex(hex), 0);
    assertThat(sign.picture()).isPresent();
  }

  @Test
  void saysNothingUntilToldToAnswer() {
    assertThat(hear("00", AlphaFields.dark())).isEmpty();
    assertThat(hear("01", AlphaFields.answerFromNowOn())).containsExactly(0x06, 0x40);
    assertThat(hear("?1", AlphaFields.dark())).containsExactly(0x06, 0x40);
    assertThat(hear("02", AlphaFields.dark())).as("not for this one").isEmpty();
  }

  @Test
  void aWrongSumIsRefusedAndRemembered() {
    hear("00", AlphaFields.answerFromNowOn());
    var bytes = AlphaCodec.encode(new Packet('Z', "00", AlphaFields.text('A', "\u001B bHI")));
    bytes[bytes.length - 2]++;
    assertThat(sign.hear(bytes, 0)).containsExactly(0x15, 0x50);
    assertThat(sign.picture()).isEmpty();
    var errors = AlphaCodec.decode(hear("00", AlphaFields.askErrors()));
    assertThat(errors)
        .isEqualTo(new AlphaCodec.Reading.Whole(new Packet('0', "00", new Field('E', "*P"))));
  }

  @Test
  void aPauseOfMoreThanASecondLosesThePacket() {
    var bytes = AlphaCodec.encode(new Packet('Z', "00", AlphaFields.text('A', "\u001B bHI")));
    sign.hear(Arrays.copyOf(bytes, 15), 0);
    sign.hear(Arrays.copyOfRange(bytes, 15, bytes.length), SECOND + 1);
    assertThat(sign.picture()).isEmpty();
    sign.hear(Arrays.copyOf(bytes, 15), 10 * SECOND);
    sign.hear(Arrays.copyOfRange(bytes, 15, bytes.length), 11 * SECOND);
    assertThat(sign.picture()).isPresent();
  }

  @Test
  void withoutFiveZerosTheSpeedIsNotFound() {
    var bytes = AlphaCodec.encode(new Packet('Z', "00", AlphaFields.text('A', "\u001B bHI")));
    sign.hear(Arrays.copyOfRange(bytes, 1, bytes.length), 0);
    assertThat(sign.picture()).isEmpty();
  }

  @Test
  void aFileThatWasNotAllocatedIsRefused() {
    hear("00", AlphaFields.answerFromNowOn());
    assertThat(hear("00", AlphaFields.text('Q', "x"))).containsExactly(0x15, 0x60);
    assertThat(hear("00", new Field('I', "P020510201\r01010\r"))).containsExactly(0x15, 0x60);
    assertThat(hear("00", new Field('E', "$PDU02054000"))).containsExactly(0x06, 0x40);
    assertThat(hear("00", new Field('I', "P020510201\r01010\r"))).containsExactly(0x06, 0x40);
    assertThat(hear("00", new Field('I', "P020510201\r0101\r"))).containsExactly(0x15, 0x60);
    assertThat(hear("00", AlphaFields.text('0', "x".repeat(126)))).containsExactly(0x15, 0x60);
    assertThat(hear("00", new Field('Q', "x"))).containsExactly(0x15, 0x60);
  }

  @Test
  void layingOutTheMemoryWipesTheSign() {
    hear("00", AlphaFields.text('A', "\u001B bHI"));
    assertThat(sign.picture()).isPresent();
    hear("00", new Field('E', "$"));
    assertThat(sign.picture()).isEmpty();
  }
}
