package org.wardcast.devices.link;

import java.util.regex.Pattern;

/**
 * A serial port and how it is spoken to.
 *
 * @param parity {@code N}, {@code E} or {@code O}
 */
record SerialPlace(String path, int baud, int dataBits, char parity, int stopBits) {
  private static final Pattern MODE = Pattern.compile("([78])([NEO])([12])");

  static SerialPlace of(String path, String baud, String mode) {
    var parts = MODE.matcher(mode);
    var speed = Integer.parseInt(baud);
    if (!parts.matches() || speed < 50 || speed > 4_000_000) {
      throw new IllegalArgumentException(baud + " " + mode);
    }
    return new SerialPlace(
        path,
        speed,
        Integer.parseInt(parts.group(1)),
        parts.group(2).charAt(0),
        Integer.parseInt(parts.group(3)));
  }
}
