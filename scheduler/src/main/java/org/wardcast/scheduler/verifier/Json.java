package org.wardcast.scheduler.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as far as our files use it: objects, lists, strings, integers, true, false and null. No
 * fractions, and no member twice.
 */
final class Json {
  private static final int DEEPEST = 64;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static Map<String, @Nullable Object> object(String text) throws Unreadable {
    var json = new Json(text);
    json.space();
    var members = json.members(0);
    json.space();
    if (json.at < text.length()) {
      throw json.odd();
    }
    return members;
  }

  private Unreadable odd() {
    return new Unreadable("at " + at, at >= text.length());
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char next() throws Unreadable {
    if (at >= text.length()) {
      throw odd();
    }
    return text.charAt(at);
  }

  private boolean skip(char wanted) throws Unreadable {
    space();
    if (next() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private void need(char wanted) throws Unreadable {
    if (!skip(wanted)) {
      throw odd();
    }
  }

  private Map<String, @Nullable Object> members(int depth) throws Unreadable {
    need('{');
    var members = new LinkedHashMap<String, @Nullable Object>();
    if (skip('}')) {
      return members;
    }
    do {
      space();
      var name = string();
      need(':');
      if (members.containsKey(name)) {
        throw odd();
      }
      members.put(name, value(depth + 1));
    } while (skip(','));
    need('}');
    return members;
  }

  private List<@Nullable Object> items(int depth) throws Unreadable {
    need('[');
    var items = new ArrayList<@Nullable Object>();
    if (skip(']')) {
      return items;
    }
    do {
      items.add(value(depth + 1));
    } while (skip(','));
    need(']');
    return items;
  }

  private @Nullable Object value(int depth) throws Unreadable {
    space();
    if (depth > DEEPEST) {
      throw odd();
    }
    return switch (next()) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> integer();
    };
  }

  private @Nullable Object word(String word, @Nullable Object value) throws Unreadable {
    for (int i = 0; i < word.length(); i++) {
      if (next() != word.charAt(i)) {
        throw odd();
      }
      at++;
    }
    return value;
  }

  private Long integer() throws Unreadable {
    int from = at;
    if (next() == '-') {
      at++;
    }
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      at++;
    }
    try {
      return Long.valueOf(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw odd();
    }
  }

  private String string() throws Unreadable {
    if (next() != '"') {
      throw odd();
    }
    at++;
    var out = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      if (c < 0x20) {
        throw odd();
      }
      at++;
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() throws Unreadable {
    char c = next();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw odd();
    };
  }

  private char unicode() throws Unreadable {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw odd();
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }
}
