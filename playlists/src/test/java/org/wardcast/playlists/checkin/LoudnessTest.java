package org.wardcast.playlists.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoudnessTest {
  private static final String LOG = """
      [mp3float @ 0x56] [error] invalid new backstep -1
      [ebur128@mono @ 0x7f] [info] Summary:

        Integrated loudness:
          I:         -11.8 LUFS
          Threshold: -21.8 LUFS

        True peak:
          Peak:        1.5 dBFS
      [ebur128@came @ 0x7f] [info] Summary:

        Integrated loudness:
          I:         -70.0 LUFS
          Threshold:   0.0 LUFS

        True peak:
          Peak:       -inf dBFS
      [out#0/null @ 0x56] [info] video:0KiB audio:189KiB
      """;

  @Test
  void eachMeterHasItsOwnSummary() {
    assertThat(Loudness.read(LOG, "mono")).isEqualTo(new Loudness(-11.8, 1.5));
    assertThat(Loudness.read(LOG, "came")).isEqualTo(new Loudness(-70, Double.NEGATIVE_INFINITY));
    assertThat(Loudness.read(LOG, "other")).isNull();
  }
}
