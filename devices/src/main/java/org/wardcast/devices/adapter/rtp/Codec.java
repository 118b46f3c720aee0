package org.wardcast.devices.adapter.rtp;

/** How samples are written. */
public enum Codec {
  PCMA(1, 0xD5),
  PCMU(1, 0xFF),
  L16(2, 0);

  private final int bytes;
  private final byte silence;

  Codec(int bytes, int silence) {
    this.bytes = bytes;
    this.silence = (byte) silence;
  }

  int bytesPerSample() {
    return bytes;
  }

  byte silence() {
    return silence;
  }
}
