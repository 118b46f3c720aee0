package org.wardcast.scheduler.coverage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes whole numbers in as few bytes as they need: seven bits a byte, lowest first. */
final class Packer {
  private byte[] bytes = new byte[256];
  private int used;

  void number(long value) {
    if (used + 10 > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[used++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[used++] = (byte) rest;
  }

  /** Small negative numbers stay short. */
  void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  void text(String text) {
    var utf = text.getBytes(StandardCharsets.UTF_8);
    number(utf.length);
    if (used + utf.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + utf.length));
    }
    System.arraycopy(utf, 0, bytes, used, utf.length);
    used += utf.length;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, used);
  }
}
