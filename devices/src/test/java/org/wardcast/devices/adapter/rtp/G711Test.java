package org.wardcast.devices.adapter.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class G711Test {
  @ParameterizedTest
  @CsvSource({
    "0xD5, 8",
    "0x55, -8",
    "0xAA, 32256",
    "0x2A, -32256",
    "0x80, 5504",
    "0x00, -5504",
    "0xC5, 264"
  })
  void alawIsAsInTheTable(String code, int linear) {
    assertThat(G711.fromAlaw((byte) (int) Integer.decode(code))).isEqualTo(linear);
  }

  @ParameterizedTest
  @CsvSource({"0xFF, 0", "0x7F, 0", "0x80, 32124", "0x00, -32124", "0xF0, 120", "0xEF, 132"})
  void ulawIsAsInTheTable(String code, int linear) {
    assertThat(G711.fromUlaw((byte) (int) Integer.decode(code))).isEqualTo(linear);
  }

  @Test
  void everyValueComesBack() {
    for (int code = 0; code < 256; code++) {
      int a = G711.fromAlaw((byte) code);
      assertThat(G711.toAlaw(a)).as("A-law %x", code).isEqualTo((byte) code);
      int u = G711.fromUlaw((byte) code);
      assertThat(G711.fromUlaw(G711.toUlaw(u))).as("µ-law %x", code).isEqualTo(u);
    }
  }

  @Test
  void theErrorStaysSmallAgainstTheSample() {
    for (int sample = -32768; sample < 32768; sample += 7) {
      int near = Math.max(16, Math.abs(sample) / 16);
      assertThat(G711.fromAlaw(G711.toAlaw(sample)) - sample).isBetween(-near, near);
      if (Math.abs(sample) < 32124) {
        assertThat(G711.fromUlaw(G711.toUlaw(sample)) - sample).isBetween(-near, near);
      }
    }
  }
}
