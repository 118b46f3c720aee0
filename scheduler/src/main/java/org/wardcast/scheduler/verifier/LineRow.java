package org.wardcast.scheduler.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code lines.ndjson}, cut at its fixed places: the text is hashed as it stands and not
 * read but for two figures.
 */
final class LineRow {
  /** Of the text alone. */
  static final int LONGEST_TEXT = 64 << 10;

  private static final byte[] CHAIN = ascii("{\"chain\":\"");
  private static final byte[] LINE = ascii("\",\"line\":");
  private static final byte[] HASH = ascii(",\"lineHash\":\"");
  private static final byte[] END = ascii("\"}");
  private static final byte[] STUB_HASH = ascii("\",\"lineHash\":\"");
  private static final byte[] STUB_NUMBER = ascii("\",\"number\":");
  private static final byte[] STUB_END = ascii(",\"withheld\":true}");
  private static final byte[] NUMBER = ascii(",\"number\":");
  private static final byte[] WRITTEN = ascii(",\"writtenAt\":");
  private static final int HEX = 64;
  private static final int TEXT = CHAIN.length + HEX + LINE.length;
  private static final int TAIL = HASH.length + HEX + END.length;
  static final int LONGEST = TEXT + LONGEST_TEXT + TAIL;

  /** -1 where there is none. */
  final long number;

  /** The hash as the row says. */
  final byte[] stated;

  /** The hash of the text; the stated one where that is withheld. */
  final byte[] computed;

  final byte[] chain;
  final boolean withheld;

  /** Milliseconds; -1 where it is withheld or not to be found. */
  final long writtenAt;

  private LineRow(
      long number, byte[] stated, byte[] computed, byte[] chain, boolean withheld, long writtenAt) {
    this.number = number;
    this.stated = stated;
    this.computed = computed;
    this.chain = chain;
    this.withheld = withheld;
    this.writtenAt = writtenAt;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Null if it has another form than it should. */
  static @Nullable LineRow of(byte[] in, int from, int length, MessageDigest sha) {
    int to = from + length;
    byte @Nullable [] chain = at(in, from, to, CHAIN) ? hex(in, from + CHAIN.length, to) : null;
    if (chain == null) {
      return null;
    }
    int afterChain = from + CHAIN.length + HEX;
    return at(in, afterChain, to, LINE)
        ? shown(in, from, to, chain, sha)
        : withheld(in, afterChain, to, chain);
  }

  private static @Nullable LineRow shown(
      byte[] in, int from, int to, byte[] chain, MessageDigest sha) {
    int textTo = to - TAIL;
    int textFrom = from + TEXT;
    if (textTo <= textFrom || !at(in, textTo, to, HASH) || !at(in, to - END.length, to, END)) {
      return null;
    }
    byte @Nullable [] stated = hex(in, textTo + HASH.length, to);
    if (stated == null) {
      return null;
    }
    sha.update(in, textFrom, textTo - textFrom);
    // A quote inside a string is escaped, so these can only stand between members.
    int number = find(in, textFrom, textTo, NUMBER);
    int written = findLast(in, textFrom, textTo, WRITTEN);
    return new LineRow(
        number < 0 ? -1 : integer(in, number, textTo),
        stated,
        sha.digest(),
        chain,
        false,
        written < 0 ? -1 : integer(in, written, textTo));
  }

  private static @Nullable LineRow withheld(byte[] in, int from, int to, byte[] chain) {
    int numberFrom = from + STUB_HASH.length + HEX + STUB_NUMBER.length;
    int numberTo = to - STUB_END.length;
    if (numberTo <= numberFrom
        || !at(in, from, to, STUB_HASH)
        || !at(in, from + STUB_HASH.length + HEX, to, STUB_NUMBER)
        || !at(in, numberTo, to, STUB_END)) {
      return null;
    }
    byte @Nullable [] hash = hex(in, from + STUB_HASH.length, to);
    long number = integer(in, numberFrom, numberTo);
    boolean plain = Long.toString(number).length() == numberTo - numberFrom;
    return hash == null || !plain ? null : new LineRow(number, hash, hash, chain, true, -1);
  }

  boolean hashFits() {
    return Arrays.equals(stated, computed);
  }

  private static boolean at(byte[] in, int from, int to, byte[] wanted) {
    return to - from >= wanted.length
        && Arrays.equals(in, from, from + wanted.length, wanted, 0, wanted.length);
  }

  /** Lower-case only. */
  private static byte @Nullable [] hex(byte[] in, int from, int to) {
    if (to - from < HEX) {
      return null;
    }
    var out = new byte[HEX / 2];
    for (int i = 0; i < HEX; i++) {
      int c = in[from + i];
      int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
      if (digit < 0) {
        return null;
      }
      out[i / 2] = (byte) (out[i / 2] << 4 | digit);
    }
    return out;
  }

  /** The place after it; -1 if it is not there. */
  private static int find(byte[] in, int from, int to, byte[] wanted) {
    for (int i = from; i <= to - wanted.length; i++) {
      if (in[i] == ',' && at(in, i, to, wanted)) {
        return i + wanted.length;
      }
    }
    return -1;
  }

  private static int findLast(byte[] in, int from, int to, byte[] wanted) {
    for (int i = to - wanted.length; i >= from; i--) {
      if (in[i] == ',') {
        return at(in, i, to, wanted) ? i + wanted.length : -1;
      }
    }
    return -1;
  }

  /** -1 if no digit stands there, or too many. */
  private static long integer(byte[] in, int from, int to) {
    long value = 0;
    int i = from;
    while (i < to && in[i] >= '0' && in[i] <= '9' && i - from < 17) {
      value = value * 10 + in[i] - '0';
      i++;
    }
    return i == from ? -1 : value;
  }
}
