package org.wardcast.scheduler.airlog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * RFC 8785 for objects and lists of strings, integers, booleans and null. Java compares strings by
 * UTF-16 code units, which is the order the RFC asks for.
 */
public final class CanonicalJson {
  /** Beyond this a JSON number is no longer exact, and the RFC would write it as a double. */
  private static final long EXACT = (1L << 53) - 1;

  private CanonicalJson() {}

  public static String of(Map<String, ? extends @Nullable Object> members) {
    var out = new StringBuilder(1024);
    object(members, out);
    return out.toString();
  }

  private static void object(Map<String, ? extends @Nullable Object> members, StringBuilder out) {
    char before = '{';
    if (members.isEmpty()) {
      out.append(before);
    }
    for (var member : new TreeMap<>(members).entrySet()) {
      out.append(before);
      quote(member.getKey(), out);
      out.append(':');
      value(member.getValue(), out);
      before = ',';
    }
    out.append('}');
  }

  private static void list(List<?> items, StringBuilder out) {
    char before = '[';
    if (items.isEmpty()) {
      out.append(before);
    }
    for (var item : items) {
      out.append(before);
      value(item, out);
      before = ',';
    }
    out.append(']');
  }

  @SuppressWarnings("unchecked")
  private static void value(@Nullable Object value, StringBuilder out) {
    if (value instanceof String text) {
      quote(text, out);
    } else if (value instanceof Map<?, ?> members) {
      object((Map<String, ?>) members, out);
    } else if (value instanceof List<?> items) {
      list(items, out);
    } else if (value instanceof Long number && Math.abs(number) > EXACT) {
      throw new IllegalArgumentException(number + " is not exact in JSON");
    } else if (value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("no place for a " + value.getClass());
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> plain(text, i, out);
      }
    }
    out.append('"');
  }

  private static void plain(String text, int at, StringBuilder out) {
    char c = text.charAt(at);
    boolean paired = Character.isHighSurrogate(c)
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    if (Character.isSurrogate(c) && !paired) {
      throw new IllegalArgumentException("half a character at " + at);
    }
    if (c < 0x20) {
      out.append("\\u%04x".formatted((int) c));
    } else {
      out.append(c);
    }
  }
}
