package org.wardcast.playlists.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaveformTest {
  private static byte[] pcm(int samples, int from, int to, int value) {
    var pcm = new byte[2 * samples];
    for (var i = from; i < to; i++) {
      pcm[2 * i] = (byte) value;
      pcm[2 * i + 1] = (byte) (value >> 8);
    }
    return pcm;
  }

  @Test
  void theTrimPointsAreTheFirstAndTheLastSampleAboveSilence() {
    var waveform = new Waveform(-50);
    var pcm = pcm(4800, 480, 960, -20_000);
    waveform.add(pcm, pcm.length);
    assertThat(waveform.trimStart()).isEqualTo(Duration.ofMillis(10));
    assertThat(waveform.trimEnd()).isEqualTo(Duration.ofMillis(20));
    assertThat(waveform.length()).isEqualTo(Duration.ofMillis(100));
    assertThat(waveform.peaks()).containsExactly((byte) 156, (byte) 0);
  }

  @Test
  void whatIsBelowTheThresholdIsSilence() {
    var waveform = new Waveform(-50);
    var pcm = pcm(2401, 0, 2401, 100);
    waveform.add(pcm, pcm.length);
    assertThat(waveform.silent()).isTrue();
    assertThat(waveform.peaks()).as("the rest has its own peak").hasSize(2);
  }

  @Test
  void theLoudestSampleThereIsDoesNotOverflow() {
    var waveform = new Waveform(-50);
    var pcm = pcm(2400, 0, 2400, Short.MIN_VALUE);
    waveform.add(pcm, pcm.length);
    assertThat(waveform.peaks()).containsExactly((byte) 255);
  }
}
