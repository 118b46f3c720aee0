package org.wardcast.devices.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;

/** A unit as somebody wants it to be, each field right by itself. */
record UnitEntry(
    String code,
    String name,
    String fullName,
    UnitKind kind,
    @Nullable String parentCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Double lat,
    @Nullable Double lon) {
  static final List<String> COLUMNS = List.of(
      "code", "name", "full_name", "kind", "parent_code", "valid_from", "valid_to", "lat", "lon");

  UnitEntry {
    if (!code.matches("[\\p{Alnum}._-]{1,32}")) {
      throw new Refusal("code", code.isEmpty() ? "units.code.missing" : "units.code.wrong", code);
    }
    if (name.isBlank()) {
      throw new Refusal("name", "units.name.missing", code);
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new Refusal(
          "valid_to", "units.valid.order", Dates.text(validFrom), Dates.text(validTo));
    }
    if ((lat == null) != (lon == null)) {
      throw new Refusal(lat == null ? "lat" : "lon", "units.place.half");
    }
    fullName = fullName.isBlank() ? name : fullName;
  }

  static UnitEntry of(Csv.Row row) {
    var validFrom = day("valid_from", row.get("valid_from"));
    if (validFrom == null) {
      throw new Refusal("valid_from", "units.valid.missing");
    }
    var parent = row.get("parent_code");
    return new UnitEntry(
        row.get("code"),
        row.get("name"),
        row.get("full_name"),
        kind(row.get("kind")),
        parent.isEmpty() ? null : parent,
        validFrom,
        day("valid_to", row.get("valid_to")),
        degrees("lat", row.get("lat"), 90),
        degrees("lon", row.get("lon"), 180));
  }

  UnitEntry until(@Nullable LocalDate lastDay) {
    return new UnitEntry(code, name, fullName, kind, parentCode, validFrom, lastDay, lat, lon);
  }

  UnitEntry called(String newName, String newFullName, UnitKind newKind) {
    return new UnitEntry(
        code, newName, newFullName, newKind, parentCode, validFrom, validTo, lat, lon);
  }

  boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  boolean overlaps(UnitEntry other) {
    return validOn(other.validFrom) || other.validOn(validFrom);
  }

  private static UnitKind kind(String text) {
    try {
      return UnitKind.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      var known =
          Arrays.stream(UnitKind.values()).map(Enum::name).collect(Collectors.joining(", "));
      throw new Refusal("kind", "units.kind.unknown", text, known);
    }
  }

  private static @Nullable LocalDate day(String column, String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Refusal(column, "units.valid.wrong", column, text);
    }
  }

  private static @Nullable Double degrees(String column, String text, int most) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("-?\\d{1,3}(\\.\\d{1,12})?")) {
      var value = Double.parseDouble(text);
      if (Math.abs(value) <= most) {
        return value;
      }
    }
    throw new Refusal(column, "units.place.wrong", column, text, String.valueOf(most));
  }
}
