package org.wardcast.devices.registry;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.wardcast.devices.Unit;

/** Codes for former districts and provinces, always the same for the same names. */
final class MadeCode {
  private static final int READABLE = 18;

  private MadeCode() {}

  /** @param above "" for what is at the top */
  static String of(String above, String fullName) {
    var crc = new CRC32();
    crc.update((above + "›" + Names.plain(fullName)).getBytes(StandardCharsets.UTF_8));
    var word = slug(fullName);
    return Unit.MADE_CODE
        + word.substring(0, Math.min(READABLE, word.length()))
        + String.format(Locale.ROOT, "-%08x", crc.getValue());
  }

  static String slug(String name) {
    return Names.folded(name).replaceAll("[^a-z0-9]+", "-");
  }
}
