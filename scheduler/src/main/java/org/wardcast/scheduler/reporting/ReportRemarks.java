package org.wardcast.scheduler.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.devices.Units.Succession;
import org.wardcast.scheduler.reports.Answer.Remark;
import org.wardcast.scheduler.reports.FrozenReport;

/** What has to be said beside the figures of a report: because of its dates, and by the figures. */
@Component
class ReportRemarks {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private static final double MINUTE = 60_000.0;

  private final Units units;
  private final FigureReader figures;
  private final LogCounts log;
  private final ZoneId zone;

  ReportRemarks(Units units, FigureReader figures, LogCounts log, ZoneId zone) {
    this.units = units;
    this.figures = figures;
    this.log = log;
    this.zone = zone;
  }

  /**
   * @param before the report of the period before, in its newest version
   * @param instead the report in whose place this one is frozen
   */
  List<Remark> of(
      Owed owed,
      Figured figured,
      Instant now,
      boolean late,
      @Nullable FrozenReport before,
      @Nullable FrozenReport instead,
      String reason) {
    var remarks = new ArrayList<Remark>();
    var due = owed.due();
    if (instead != null) {
      remarks.add(Remark.of(
          "scheduler.report.remark.supersedes", String.valueOf(instead.number()), reason));
    }
    if (due.missingDays() > 0) {
      remarks.add(Remark.of(
          "scheduler.report.remark.not-ended",
          DAY.format(due.end()),
          String.valueOf(due.missingDays())));
    }
    // Whatever is frozen on a later day has the whole day in it.
    if (due.endsWithinDay() && now.atZone(zone).toLocalDate().equals(due.day())) {
      remarks.add(Remark.of("scheduler.report.remark.within-day", DAY.format(due.to()), hour(now)));
    }
    if (late) {
      remarks.add(Remark.of(
          "scheduler.report.remark.frozen-late",
          moment(due.cutOff()),
          moment(now),
          String.valueOf(log.writtenAfter(owed.unit().id(), due, figured.through()))));
    }
    lifeOf(owed, remarks);
    if (figured.first() < figured.through()) {
      remarks.add(Remark.of(
          "scheduler.report.remark.uneven",
          String.valueOf(figured.first()),
          String.valueOf(figured.through())));
    }
    if (before != null) {
      sinceLast(before, remarks);
    }
    remarks.addAll(figured.remarks());
    return remarks;
  }

  private void lifeOf(Owed owed, List<Remark> remarks) {
    var unit = owed.unit();
    var due = owed.due();
    if (due.from().isAfter(owed.whole().from())) {
      remarks.add(
          Remark.of("scheduler.report.remark.began", unit.fullName(), DAY.format(due.from())));
      var names = names(units.predecessors(unit.id()), Succession::old);
      if (!names.isEmpty()) {
        remarks.add(
            Remark.of("scheduler.report.remark.predecessors", DAY.format(due.from()), names));
      }
    }
    var last = unit.validTo();
    if (last != null && last.isBefore(owed.whole().end())) {
      remarks.add(Remark.of("scheduler.report.remark.ended", unit.fullName(), DAY.format(last)));
      var names = names(units.successors(unit.id()), Succession::heir);
      if (!names.isEmpty()) {
        remarks.add(Remark.of("scheduler.report.remark.heirs", DAY.format(last), names));
      }
    }
  }

  /** What came after the hour of the cut-off, and corrections; up to the end of that period. */
  private void sinceLast(FrozenReport before, List<Remark> remarks) {
    var due = before.due();
    long now = figures.totals(before.unitId(), due.from(), due.end()).airedMillis();
    long then = before.totals().airedMillis();
    if (now != then) {
      remarks.add(Remark.of(
          "scheduler.report.remark.since-last",
          String.valueOf(before.number()),
          minutes(then),
          minutes(now)));
    }
  }

  private static String names(
      List<Succession> some, java.util.function.Function<Succession, Unit> which) {
    return some.stream()
        .map(which)
        .map(Unit::fullName)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** A decimal comma, as both a page and a document have it. */
  private static String minutes(long millis) {
    return String.format(java.util.Locale.ROOT, "%.1f", millis / MINUTE).replace('.', ',');
  }

  private String hour(Instant moment) {
    return HOUR.format(moment.atZone(zone));
  }

  private String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }
}
