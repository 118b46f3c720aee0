package org.wardcast.webadmin.whole;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/** A tone as a WAV file, where any sound will do. */
public final class Tones {
  private static final int RATE = 16000;

  private Tones() {}

  public static byte[] wav(Duration length, double hertz) {
    int samples = Math.toIntExact(length.toMillis() * RATE / 1000);
    var wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    wav.putInt(0x46464952).putInt(36 + 2 * samples).putInt(0x45564157); // RIFF, WAVE
    wav.putInt(0x20746d66).putInt(16).putShort((short) 1).putShort((short) 1); // fmt
    wav.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
    wav.putInt(0x61746164).putInt(2 * samples); // data
    for (int n = 0; n < samples; n++) {
      wav.putShort((short) (8000 * Math.sin(2 * Math.PI * hertz * n / RATE)));
    }
    return wav.array();
  }
}
