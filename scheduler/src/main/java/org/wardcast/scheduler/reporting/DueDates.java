package org.wardcast.scheduler.reporting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportRule;

/** When reports are due, and on which days. No clock, no tables. */
final class DueDates {
  private DueDates() {}

  /**
   * Cut-offs of one rule, oldest first. A revision holds from its own moment up to that of the next.
   * Periods of {@code CUT_OFF} follow upon whatever was reported before, so that a changed rule leaves
   * no day out and none in twice; one day has one cut-off, the first.
   *
   * @param revisions of one rule, oldest first
   * @param to the last moment, included
   */
  static List<Due> between(List<ReportRule> revisions, ZoneId zone, Instant from, Instant to) {
    var all = new ArrayList<Due>();
    for (int i = 0; i < revisions.size(); i++) {
      var rule = revisions.get(i);
      var next = i + 1 < revisions.size() ? revisions.get(i + 1).inForceFrom() : null;
      if (!rule.removed()) {
        walk(rule, next, zone, to, all);
      }
    }
    return all.stream().filter(due -> !due.cutOff().isBefore(from)).toList();
  }

  private static void walk(
      ReportRule rule, @Nullable Instant next, ZoneId zone, Instant to, List<Due> all) {
    var plan = rule.plan();
    var day = first(plan, rule.inForceFrom().atZone(zone).toLocalDate());
    for (; ; day = following(plan, day)) {
      var cutOff = day.atTime(plan.time()).atZone(zone).toInstant();
      if (cutOff.isAfter(to) || (next != null && !cutOff.isBefore(next))) {
        return;
      }
      var before = all.isEmpty() ? null : all.get(all.size() - 1);
      if (!cutOff.isBefore(rule.inForceFrom())
          && (before == null || before.day().isBefore(day))) {
        all.add(due(rule, day, cutOff, before));
      }
    }
  }

  private static Due due(ReportRule rule, LocalDate day, Instant cutOff, @Nullable Due before) {
    var month = YearMonth.from(day);
    var from = switch (rule.plan().reading()) {
      case CALENDAR_MONTH -> month.atDay(1);
      case PREVIOUS_MONTH -> month.minusMonths(1).atDay(1);
      case CUT_OFF ->
        before == null ? preceding(rule.plan(), day).plusDays(1) : before.to().plusDays(1);
      case DAY_BEFORE -> day.minusDays(1);
      case SAME_DAY -> day;
    };
    var end = switch (rule.plan().reading()) {
      case CALENDAR_MONTH -> month.atEndOfMonth();
      case PREVIOUS_MONTH -> month.minusMonths(1).atEndOfMonth();
      case CUT_OFF, SAME_DAY -> day;
      case DAY_BEFORE -> day.minusDays(1);
    };
    var to = end.isAfter(day) ? day : end;
    return new Due(rule.id(), rule.revision(), day, cutOff, from, to, end);
  }

  /** The first day of the pattern that is not before that day. */
  private static LocalDate first(ReportPlan plan, LocalDate day) {
    return switch (plan.rhythm()) {
      case DAILY -> day;
      case WEEKLY -> day.with(TemporalAdjusters.nextOrSame(weekday(plan)));
      case MONTHLY -> {
        var inMonth = inMonth(plan, YearMonth.from(day));
        yield inMonth.isBefore(day) ? inMonth(plan, YearMonth.from(day).plusMonths(1)) : inMonth;
      }
    };
  }

  private static LocalDate following(ReportPlan plan, LocalDate day) {
    return switch (plan.rhythm()) {
      case DAILY -> day.plusDays(1);
      case WEEKLY -> day.plusWeeks(1);
      case MONTHLY -> inMonth(plan, YearMonth.from(day).plusMonths(1));
    };
  }

  private static LocalDate preceding(ReportPlan plan, LocalDate day) {
    return switch (plan.rhythm()) {
      case DAILY -> day.minusDays(1);
      case WEEKLY -> day.minusWeeks(1);
      case MONTHLY -> inMonth(plan, YearMonth.from(day).minusMonths(1));
    };
  }

  private static LocalDate inMonth(ReportPlan plan, YearMonth month) {
    return month.atDay(Math.min(plan.dayOfMonth(), month.lengthOfMonth()));
  }

  private static DayOfWeek weekday(ReportPlan plan) {
    return Objects.requireNonNull(plan.weekday(), "a weekly rule has a weekday");
  }
}
