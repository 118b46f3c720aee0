package org.wardcast.scheduler.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as the notes use it: strings, integers, true, false, null, objects and lists. */
final class PlainJson {
  private final String text;
  private int at;

  private PlainJson(String text) {
    this.text = text;
  }

  static Map<?, ?> object(String text) {
    var json = new PlainJson(text);
    if (json.value() instanceof Map<?, ?> object && json.at == text.length()) {
      return object;
    }
    throw new IllegalArgumentException("no object: " + text);
  }

  private @Nullable Object value() {
    return switch (text.charAt(at)) {
      case '{' -> members();
      case '[' -> elements();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> members() {
    var members = new LinkedHashMap<String, @Nullable Object>();
    at++;
    while (text.charAt(at) != '}') {
      var name = string();
      expect(':');
      members.put(name, value());
      comma('}');
    }
    at++;
    return members;
  }

  private List<@Nullable Object> elements() {
    var elements = new ArrayList<@Nullable Object>();
    at++;
    while (text.charAt(at) != ']') {
      elements.add(value());
      comma(']');
    }
    at++;
    return elements;
  }

  private void comma(char end) {
    if (text.charAt(at) != end) {
      expect(',');
    }
  }

  private String string() {
    expect('"');
    var out = new StringBuilder();
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
      default -> c;
    };
  }

  private Long number() {
    int from = at;
    while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Long.valueOf(text.substring(from, at));
  }

  private @Nullable Object word(String word, @Nullable Object means) {
    if (!text.startsWith(word, at)) {
      throw new IllegalArgumentException("at " + at + ": " + text);
    }
    at += word.length();
    return means;
  }

  private void expect(char c) {
    if (text.charAt(at++) != c) {
      throw new IllegalArgumentException("no " + c + " at " + (at - 1) + ": " + text);
    }
  }
}
