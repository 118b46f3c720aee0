package org.wardcast.devices.link;

import java.time.Duration;

/** Bytes to and from one line. Used by one thread at a time. */
public interface Link extends AutoCloseable {
  /** Returns when all bytes have been handed to the line. */
  void write(byte[] bytes) throws Down;

  /**
   * Waits for the next bytes: those that are there, at least one and at most {@code most}.
   *
   * @return empty if none came within {@code patience}
   */
  byte[] read(int most, Duration patience) throws Down;

  @Override
  void close();

  /** The line is gone; the link is closed. Opening it anew may work. */
  final class Down extends Exception {
    public Down(String detail) {
      super(detail);
    }

    /** In the line's own words. */
    public String detail() {
      return String.valueOf(getMessage());
    }
  }
}
