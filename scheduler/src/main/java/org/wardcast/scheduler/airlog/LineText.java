package org.wardcast.scheduler.airlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.AirLine;

/**
 * A line's text as {@link CanonicalJson} would write it, and the hashes over it, made for millions of
 * lines: the members stand here in their order, and buffer and digest are used again. One thread.
 */
public final class LineText {
  private static final HexFormat HEX = HexFormat.of();
  private static final long EXACT = (1L << 53) - 1;
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest sha = sha256();
  private byte[] buffer = new byte[2048];
  private int length;

  /** UTF-8. */
  byte[] of(AirLine line) {
    write(line);
    return Arrays.copyOf(buffer, length);
  }

  public byte[] lineHash(AirLine line) {
    write(line);
    sha.update(buffer, 0, length);
    return sha.digest();
  }

  public byte[] chain(byte[] previous, byte[] lineHash) {
    sha.update(previous);
    return sha.digest(lineHash);
  }

  static String hex(byte[] hash) {
    return HEX.formatHex(hash);
  }

  private void write(AirLine line) {
    length = 0;
    moment("{\"accepted\":", line.accepted());
    text(",\"actor\":", line.actor());
    number(",\"airedMillis\":", line.airedMillis());
    text(",\"airing\":", line.airing());
    number(",\"bulletin\":", line.bulletinId());
    text(",\"bulletinClass\":", line.bulletinClass());
    number(",\"bulletinVersion\":", line.bulletinVersion());
    text(",\"contentSha256\":", line.contentSha256());
    number(",\"device\":", line.deviceId());
    text(",\"deviceName\":", line.deviceName());
    text(",\"endState\":", line.endState().name());
    moment(",\"ended\":", line.ended());
    text(",\"evidence\":", line.evidence().name());
    number(",\"item\":", line.item());
    text(",\"kind\":", line.kind().name());
    text(",\"lineId\":", line.lineId());
    number(",\"number\":", line.number());
    text(",\"occurrence\":", line.occurrence());
    number(",\"part\":", line.part());
    number(",\"plannedMillis\":", line.plannedMillis());
    moment(",\"plannedStart\":", line.plannedStart());
    text(",\"reason\":", line.reason());
    moment(",\"sent\":", line.sent());
    ascii(line.signature() ? ",\"signature\":true" : ",\"signature\":false");
    ascii(line.simulated() ? ",\"simulated\":true" : ",\"simulated\":false");
    text(",\"soundSha256\":", line.soundSha256());
    moment(",\"started\":", line.started());
    text(",\"title\":", line.title());
    text(",\"topic\":", line.topic());
    number(",\"unit\":", line.unitId());
    text(",\"unitNames\":", line.unitNames());
    moment(",\"writtenAt\":", line.writtenAt());
    ascii("}");
  }

  private void moment(String name, @Nullable Instant moment) {
    if (moment == null) {
      ascii(name);
      ascii("null");
    } else {
      number(name, moment.toEpochMilli());
    }
  }

  private void number(String name, long value) {
    if (Math.abs(value) > EXACT) {
      throw new IllegalArgumentException(value + " is not exact in JSON");
    }
    ascii(name);
    ascii(Long.toString(value));
  }

  private void text(String name, @Nullable String text) {
    ascii(name);
    if (text == null) {
      ascii("null");
      return;
    }
    // A character becomes six bytes at the most: an escape by its number.
    room(text.length() * 6 + 2);
    put('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x80) {
        if (c == '"' || c == '\\') {
          put('\\');
        }
        put(c);
      } else if (c < 0x20) {
        control(c);
      } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
      } else {
        pair(text, i);
        i++;
      }
    }
    put('"');
  }

  private void control(char c) {
    put('\\');
    int named = "\b\t\n\f\r".indexOf(c);
    if (named >= 0) {
      put("btnfr".charAt(named));
    } else {
      put('u');
      put('0');
      put('0');
      put(DIGITS[c >> 4]);
      put(DIGITS[c & 0xF]);
    }
  }

  private void pair(String text, int at) {
    int point = text.codePointAt(at);
    if (point < 0x10000) {
      throw new IllegalArgumentException("half a character at " + at);
    }
    put(0xF0 | (point >> 18));
    put(0x80 | ((point >> 12) & 0x3F));
    put(0x80 | ((point >> 6) & 0x3F));
    put(0x80 | (point & 0x3F));
  }

  private void ascii(String text) {
    int end = text.length();
    room(end);
    for (int i = 0; i < end; i++) {
      put(text.charAt(i));
    }
  }

  private void put(int b) {
    buffer[length++] = (byte) b;
  }

  private void room(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
