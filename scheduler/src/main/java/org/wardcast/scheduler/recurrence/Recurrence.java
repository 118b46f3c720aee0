package org.wardcast.scheduler.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.SlotDraft;

/** The dates a slot falls on, and its hours on each. */
public final class Recurrence {
  private final ZoneId zone;
  private final LocalTime start;
  private final Duration length;
  private final LocalDate firstDay;
  private final @Nullable RecurrenceRule rule;

  private Recurrence(SlotDraft slot, ZoneId zone, @Nullable RecurrenceRule rule) {
    this.zone = zone;
    this.start = slot.start();
    this.length = slot.length();
    this.firstDay = slot.firstDay();
    this.rule = rule;
  }

  /** @throws Refusal on {@code recurrence} when the rule cannot be read or is finer than a day */
  public static Recurrence of(SlotDraft slot, ZoneId zone) {
    var text = slot.recurrence().strip();
    return new Recurrence(slot, zone, text.isEmpty() ? null : parse(text, slot, zone));
  }

  private static RecurrenceRule parse(String text, SlotDraft slot, ZoneId zone) {
    try {
      var rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
      var finer = switch (rule.getFreq()) {
        case HOURLY, MINUTELY, SECONDLY -> true;
        default -> Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart);
      };
      if (finer) {
        throw new Refusal("recurrence", "scheduler.slot.recurrence.fine", text);
      }
      var until = rule.getUntil();
      if (until != null && !until.isAllDay()) {
        rule.setUntil(allDay(lastDay(until, slot.start(), zone)));
      }
      return rule;
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw new Refusal("recurrence", "scheduler.slot.recurrence.broken", text);
    }
  }

  /** UNTIL with an hour bounds the start, and a rule over whole days takes only a day. */
  private static LocalDate lastDay(DateTime until, LocalTime start, ZoneId zone) {
    var local = until.isFloating()
        ? LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth())
            .atTime(until.getHours(), until.getMinutes(), until.getSeconds())
        : Instant.ofEpochMilli(until.getTimestamp()).atZone(zone).toLocalDateTime();
    var day = local.toLocalDate();
    return start.isAfter(local.toLocalTime()) ? day.minusDays(1) : day;
  }

  /** Both days included, in order. */
  public List<LocalDate> dates(LocalDate from, LocalDate to) {
    if (rule == null) {
      return firstDay.isBefore(from) || firstDay.isAfter(to) ? List.of() : List.of(firstDay);
    }
    var dates = new ArrayList<LocalDate>();
    try {
      var each = rule.iterator(allDay(firstDay));
      if (from.isAfter(firstDay)) {
        each.fastForward(allDay(from));
      }
      while (each.hasNext()) {
        var date = local(each.nextDateTime());
        if (date.isAfter(to)) {
          break;
        }
        if (!date.isBefore(from)) {
          dates.add(date);
        }
      }
    } catch (IllegalArgumentException ranDry) {
      // The library gives up on a rule that found no date in a thousand tries, like 30 February.
      return dates;
    }
    return dates;
  }

  /** The first date of all, if there is any within ten years of the first day. */
  public Optional<LocalDate> first() {
    var sooner = dates(firstDay, firstDay.plusDays(400)).stream().findFirst();
    return sooner.isPresent()
        ? sooner
        : dates(firstDay, firstDay.plusYears(10)).stream().findFirst();
  }

  public boolean endless() {
    return rule != null && rule.isInfinite();
  }

  /** Windows that overlap {@code [from, to)}, in order. */
  public List<Window> windows(Instant from, Instant to) {
    // Two days early: a day's length of slot begun late in the evening ends the day after next when
    // a skipped hour at midnight has moved it. Two days on: the next one may cut the last.
    return usual(
            from.atZone(zone).toLocalDate().minusDays(2),
            to.atZone(zone).toLocalDate().plusDays(2))
        .stream()
        .filter(w -> w.overlaps(from, to))
        .toList();
  }

  /** Its usual hours on each of its dates, both days included. */
  public List<Window> usual(LocalDate from, LocalDate to) {
    var days = dates(from, to.plusDays(1));
    var windows = new ArrayList<Window>(days.size());
    for (int i = 0; i < days.size() && !days.get(i).isAfter(to); i++) {
      var begin = startOn(days.get(i));
      var end = begin.plus(length);
      if (i + 1 < days.size()) {
        // On the short day of spring a slot of 24 hours meets itself.
        var next = startOn(days.get(i + 1));
        end = end.isAfter(next) ? next : end;
      }
      windows.add(new Window(days.get(i), begin, end));
    }
    return windows;
  }

  /**
   * An hour that is skipped moves the start on by the gap; an hour that comes twice counts the first
   * time.
   */
  public Instant startOn(LocalDate date) {
    return ZonedDateTime.of(date, start, zone).toInstant();
  }

  /** Its hours on that date with what was changed for it alone, whether it is cancelled or not. */
  public Window on(LocalDate date, @Nullable DayChange change) {
    if (change == null) {
      var usual = usual(date, date);
      return usual.isEmpty()
          ? new Window(date, startOn(date), startOn(date).plus(length))
          : usual.get(0);
    }
    var begin = ZonedDateTime.of(date, change.start() == null ? start : change.start(), zone)
        .toInstant();
    var end = begin.plus(change.length() == null ? length : change.length());
    return new Window(date, begin, end);
  }

  private static DateTime allDay(LocalDate date) {
    return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
  }

  private static LocalDate local(DateTime date) {
    return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
  }
}
