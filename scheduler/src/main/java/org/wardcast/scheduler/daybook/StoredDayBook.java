package org.wardcast.scheduler.daybook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.planning.Holiday;
import org.wardcast.scheduler.slots.PlanHead;

/** The day book out of its table. */
@Component
class StoredDayBook implements DayBook {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_DAYS = 30;

  private final HolidayStore store;
  private final PlanHead head;
  private final Units units;
  private final Clock clock;

  StoredDayBook(HolidayStore store, PlanHead head, Units units, Clock clock) {
    this.store = store;
    this.head = head;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public List<Holiday> holidays() {
    return store.current();
  }

  @Override
  public Holiday add(Holiday holiday, String who) {
    return head.changing(slots -> {
      check(holiday);
      return () -> {
        var id = store.insert(holiday, who, clock.instant());
        return new Holiday(
            id,
            holiday.unitId(),
            holiday.name(),
            holiday.lunar(),
            holiday.day(),
            holiday.month(),
            holiday.year(),
            holiday.days());
      };
    });
  }

  @Override
  public void remove(long id, String who) {
    head.changing(slots -> {
      if (store.current().stream().noneMatch(holiday -> holiday.id() == id)) {
        throw new Refusal(null, "scheduler.holiday.unknown");
      }
      return () -> {
        store.remove(id, who, clock.instant());
        return id;
      };
    });
  }

  @Override
  public List<Kept> between(@Nullable Long unitId, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return List.of();
    }
    var path = unitId == null
        ? Set.<Long>of()
        : units.path(unitId).stream().map(Unit::id).collect(Collectors.toSet());
    var almanac = store.almanac();
    var now = clock.instant();
    return from.datesUntil(to.plusDays(1))
        .flatMap(date -> almanac.on(path, date, now).limit(1).map(h -> new Kept(date, h)))
        .toList();
  }

  private void check(Holiday holiday) {
    var unit = holiday.unitId();
    if (unit != null && units.find(unit).isEmpty()) {
      throw new Refusal("unitId", "scheduler.holiday.unit.unknown");
    }
    if (holiday.name().isBlank()) {
      throw new Refusal("name", "scheduler.holiday.name.empty");
    }
    if (holiday.name().length() > LONGEST_NAME) {
      throw new Refusal("name", "scheduler.holiday.name.long", String.valueOf(LONGEST_NAME));
    }
    if (holiday.month() < 1 || holiday.month() > 12) {
      throw new Refusal("month", "scheduler.holiday.month.range");
    }
    if (holiday.days() < 1 || holiday.days() > MOST_DAYS) {
      throw new Refusal("days", "scheduler.holiday.days.range", String.valueOf(MOST_DAYS));
    }
    checkDate(holiday);
    store.current().stream().filter(other -> same(holiday, other)).findFirst().ifPresent(other -> {
      throw new Refusal("day", "scheduler.holiday.there", other.name());
    });
  }

  private static void checkDate(Holiday holiday) {
    var year = holiday.year();
    if (year != null && (year < Falls.FIRST_YEAR || year > Falls.LAST_YEAR)) {
      throw new Refusal(
          "year",
          "scheduler.holiday.year.range",
          String.valueOf(Falls.FIRST_YEAR),
          String.valueOf(Falls.LAST_YEAR));
    }
    if (!falls(holiday)) {
      throw new Refusal(
          "day",
          holiday.lunar() ? "scheduler.holiday.day.lunar" : "scheduler.holiday.day.solar",
          String.valueOf(holiday.day()),
          String.valueOf(holiday.month()));
    }
  }

  private static boolean falls(Holiday holiday) {
    var year = holiday.year();
    if (holiday.day() < 1) {
      return false;
    }
    if (year != null) {
      return Falls.in(year, holiday).isPresent();
    }
    // Any four years have every solar date there is; each lunar day comes some year.
    return holiday.lunar()
        ? holiday.day() <= 30
        : Stream.of(2024, 2025, 2026, 2027).anyMatch(y -> Falls.in(y, holiday).isPresent());
  }

  private static boolean same(Holiday one, Holiday other) {
    return java.util.Objects.equals(one.unitId(), other.unitId())
        && one.lunar() == other.lunar()
        && one.day() == other.day()
        && one.month() == other.month()
        && java.util.Objects.equals(one.year(), other.year());
  }
}
