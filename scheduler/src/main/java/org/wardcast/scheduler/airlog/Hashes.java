package org.wardcast.scheduler.airlog;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.wardcast.scheduler.AirLine;

/**
 * What a line's text is, its hash, and the next link of the chain, in words: see the package notes.
 * Whoever has many lines keeps a {@link LineText}.
 */
public final class Hashes {
  /** The chain before the first line. */
  public static final String FIRST = "0".repeat(64);

  private static final HexFormat HEX = HexFormat.of();

  private Hashes() {}

  /** What is hashed, before it becomes UTF-8. */
  public static String text(AirLine line) {
    return new String(new LineText().of(line), StandardCharsets.UTF_8);
  }

  public static String lineHash(AirLine line) {
    return HEX.formatHex(new LineText().lineHash(line));
  }

  public static String chain(String previous, String lineHash) {
    return HEX.formatHex(new LineText().chain(HEX.parseHex(previous), HEX.parseHex(lineHash)));
  }
}
