package org.wardcast.webadmin.pages.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Coverage;
import org.wardcast.scheduler.CoverageRow;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Puts a report together: the unit itself day by day, and the units below it. */
@Component
class CoverageView {
  private final Coverage coverage;
  private final Units units;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  CoverageView(Coverage coverage, Units units, Rights rights, Clock clock, ZoneId zone) {
    this.coverage = coverage;
    this.units = units;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  CoveragePage of(Account account, @Nullable Unit chosen, LocalDate from, LocalDate to) {
    var tops = tops(account, chosen, to);
    var subject = tops.size() == 1 ? tops.get(0) : null;
    var parts = subject == null ? tops : units.children(subject.id(), to);
    var rows = coverage.report(ids(tops, parts), from, to).stream()
        .collect(Collectors.groupingBy(CoverageRow::unitId));
    var days = subject == null ? List.<CoveragePage.Day>of() : days(subject, rows, from, to);
    var total = subject == null ? Sum.NOTHING : Sum.of(rows.getOrDefault(subject.id(), List.of()));
    var sums = parts.stream()
        .filter(unit -> rows.containsKey(unit.id()))
        .map(unit -> new CoveragePage.Part(unit, Sum.of(rows.getOrDefault(unit.id(), List.of()))))
        .toList();
    return new CoveragePage(from, to, subject, total, days, sums, most(days));
  }

  /** For the file: the subject and the units below it, day by day. */
  List<CoverageRow> rows(Account account, @Nullable Unit chosen, LocalDate from, LocalDate to) {
    var tops = tops(account, chosen, to);
    var parts = tops.size() == 1 ? units.children(tops.get(0).id(), to) : List.<Unit>of();
    return coverage.report(ids(tops, parts), from, to);
  }

  /** The unit chosen; else the topmost ones that this person may see. */
  private List<Unit> tops(Account account, @Nullable Unit chosen, LocalDate day) {
    if (chosen != null) {
      return List.of(chosen);
    }
    return rights.mayEverywhere(account, Right.SEE)
        ? units.children(null, day)
        : rights.unitsWith(account, Right.SEE).stream()
            .flatMap(id -> units.find(id).stream())
            .toList();
  }

  private static List<Long> ids(List<Unit> tops, List<Unit> parts) {
    var ids = new ArrayList<Long>();
    tops.forEach(unit -> ids.add(unit.id()));
    parts.forEach(unit -> ids.add(unit.id()));
    return ids;
  }

  private static List<CoveragePage.Day> days(
      Unit subject, Map<Long, List<CoverageRow>> rows, LocalDate from, LocalDate to) {
    var own = rows.getOrDefault(subject.id(), List.of());
    return from.datesUntil(to.plusDays(1))
        .map(date -> new CoveragePage.Day(
            date, Sum.of(own.stream().filter(row -> row.day().equals(date)).toList())))
        .toList();
  }

  private static long most(List<CoveragePage.Day> days) {
    return days.stream()
        .map(CoveragePage.Day::sum)
        .mapToLong(sum -> Math.max(
            sum.planned().deviceMillis(),
            sum.confirmed().deviceMillis()
                + sum.assumed().deviceMillis()
                + sum.declared().deviceMillis()))
        .max()
        .orElse(0);
  }
}
