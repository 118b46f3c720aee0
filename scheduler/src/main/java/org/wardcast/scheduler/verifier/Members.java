package org.wardcast.scheduler.verifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.airlog.CanonicalJson;

/** The members of one object, each asked for as what it must be. */
record Members(Map<String, @Nullable Object> all) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  static Members of(String text) throws Unreadable {
    return new Members(Json.object(text));
  }

  /** By RFC 8785. */
  String text() throws Unreadable {
    try {
      return CanonicalJson.of(all);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(String.valueOf(e.getMessage()), false);
    }
  }

  private <T> T as(Class<T> kind, String name) throws Unreadable {
    var value = all.get(name);
    if (!kind.isInstance(value)) {
      throw new Unreadable(name, false);
    }
    return kind.cast(value);
  }

  String string(String name) throws Unreadable {
    return as(String.class, name);
  }

  long number(String name) throws Unreadable {
    return as(Long.class, name);
  }

  boolean truth(String name) throws Unreadable {
    return as(Boolean.class, name);
  }

  String hash(String name) throws Unreadable {
    var text = string(name);
    if (!HASH.matcher(text).matches()) {
      throw new Unreadable(name, false);
    }
    return text;
  }

  LocalDate day(String name) throws Unreadable {
    try {
      return LocalDate.parse(string(name));
    } catch (DateTimeException e) {
      throw new Unreadable(name, false);
    }
  }

  ZoneId zone(String name) throws Unreadable {
    try {
      return ZoneId.of(string(name));
    } catch (DateTimeException e) {
      throw new Unreadable(name, false);
    }
  }

  @SuppressWarnings("unchecked")
  Members object(String name) throws Unreadable {
    return new Members((Map<String, @Nullable Object>) as(Map.class, name));
  }

  @SuppressWarnings("unchecked")
  List<@Nullable Object> list(String name) throws Unreadable {
    return (List<@Nullable Object>) as(List.class, name);
  }

  boolean has(String name) {
    return all.get(name) != null;
  }

  /** The type of the object, if it says one. */
  Optional<String> type() {
    return all.get("type") instanceof String type ? Optional.of(type) : Optional.empty();
  }
}
