package org.wardcast.devices.adapter.alpha;

/** The bits of a sign's error register, as it sends them behind ACK and NAK. */
final class AlphaStatus {
  static final int ALWAYS = 0x40;
  static final int BAD_COMMAND = 0x20;
  static final int CHECKSUM = 0x10;
  static final int OVERFLOW = 0x08;
  static final int TIMEOUT = 0x04;
  static final int FRAMING = 0x02;
  static final int PARITY = 0x01;

  private AlphaStatus() {}

  /** Key of the sentence for the gravest of them. */
  static String key(int status) {
    if ((status & (CHECKSUM | FRAMING | PARITY)) != 0) {
      return "alpha.no.noise";
    }
    if ((status & BAD_COMMAND) != 0) {
      return "alpha.no.command";
    }
    if ((status & OVERFLOW) != 0) {
      return "alpha.no.overflow";
    }
    return (status & TIMEOUT) != 0 ? "alpha.no.timeout" : "alpha.no.reason";
  }
}
