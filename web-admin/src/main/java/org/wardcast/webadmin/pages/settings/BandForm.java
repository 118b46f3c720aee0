package org.wardcast.webadmin.pages.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Band;

/**
 * A band as the form has it.
 *
 * @param weekdays 1 is Monday
 */
record BandForm(
    @Nullable Long id,
    @Nullable Long unitId,
    @Nullable String name,
    @Nullable Set<DeviceKind> kinds,
    @Nullable List<Integer> weekdays,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime start,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime end,
    boolean reserved,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validFrom,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validTo,
    @Nullable String decision) {

  static BandForm empty(@Nullable Long unitId, LocalDate today) {
    return new BandForm(
        null,
        unitId,
        "",
        Set.of(),
        List.of(1, 2, 3, 4, 5, 6, 7),
        LocalTime.of(17, 0),
        LocalTime.of(18, 0),
        false,
        today,
        null,
        "");
  }

  static BandForm of(Band band) {
    return new BandForm(
        band.id(),
        band.unitId(),
        band.name(),
        band.kinds(),
        band.weekdays().stream().map(DayOfWeek::getValue).sorted().toList(),
        band.start(),
        band.end(),
        band.reserved(),
        band.validFrom(),
        band.validTo(),
        band.decision());
  }

  public boolean on(DayOfWeek day) {
    return weekdays != null && weekdays.contains(day.getValue());
  }

  public boolean covers(DeviceKind kind) {
    return kinds != null && kinds.contains(kind);
  }

  /** @param unit owner, known by now */
  Band band(long unit) {
    var days = weekdays == null
        ? EnumSet.noneOf(DayOfWeek.class)
        : weekdays.stream()
            .filter(day -> day >= 1 && day <= 7)
            .map(DayOfWeek::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    return new Band(
        id == null ? 0 : id,
        unit,
        name == null ? "" : name.strip(),
        kinds == null ? Set.of() : kinds,
        days,
        given(start, "start", "web.schedule.start-missing"),
        given(end, "end", "web.schedule.end-missing"),
        reserved,
        given(validFrom, "validFrom", "web.bands.from-missing"),
        validTo,
        decision == null ? "" : decision.strip());
  }

  private static <T> T given(@Nullable T value, String field, String code) {
    if (value == null) {
      throw new Refusal(field, code);
    }
    return value;
  }
}
