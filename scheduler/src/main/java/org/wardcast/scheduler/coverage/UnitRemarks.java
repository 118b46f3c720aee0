package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.devices.Units.Succession;
import org.wardcast.scheduler.reports.Answer.Remark;
import org.wardcast.scheduler.reports.Question;

/** What became of the units within the period: their figures stand under the unit of each day. */
@Component
class UnitRemarks {
  /** More than these are counted, not named. */
  private static final int NAMED = 5;

  private final Units units;

  UnitRemarks(Units units) {
    this.units = units;
  }

  void of(Question question, Ground ground, Consumer<Remark> say) {
    for (var id : question.unitIds()) {
      ground.find(id).ifPresent(unit -> {
        began(unit, question, say);
        ended(unit, question, say);
        renamed(unit, question, say);
        if (ground.above(id)) {
          below(unit, ground, question, say);
        }
      });
    }
  }

  private void began(Unit unit, Question question, Consumer<Remark> say) {
    if (!unit.beginKnown() || !unit.validFrom().isAfter(question.from())) {
      return;
    }
    var before = units.predecessors(unit.id()).stream().map(Succession::old).toList();
    say.accept(
        before.isEmpty()
            ? Remark.of("scheduler.coverage.remark.began", unit.fullName(), day(unit.validFrom()))
            : Remark.of(
                "scheduler.coverage.remark.began-from",
                unit.fullName(),
                day(unit.validFrom()),
                names(before)));
  }

  private void ended(Unit unit, Question question, Consumer<Remark> say) {
    var last = unit.validTo();
    if (last == null || !last.isBefore(question.to())) {
      return;
    }
    var heirs = units.successors(unit.id()).stream().map(Succession::heir).toList();
    say.accept(
        heirs.isEmpty()
            ? Remark.of("scheduler.coverage.remark.ended", unit.fullName(), day(last))
            : Remark.of(
                "scheduler.coverage.remark.ended-into", unit.fullName(), day(last), names(heirs)));
  }

  private void renamed(Unit unit, Question question, Consumer<Remark> say) {
    for (var called : units.names(unit.id())) {
      if (called.from().isAfter(question.from())
          && !called.from().isAfter(question.to())
          && called.from().isAfter(unit.validFrom())) {
        say.accept(
            Remark.of("scheduler.coverage.remark.renamed", called.fullName(), day(called.from())));
      }
    }
  }

  private static void below(Unit unit, Ground ground, Question question, Consumer<Remark> say) {
    var ended = ground.homes(unit.id()).stream()
        .flatMap(id -> ground.find(id).stream())
        .filter(commune -> {
          var last = commune.validTo();
          return last != null && last.isBefore(question.to()) && !last.isBefore(question.from());
        })
        .sorted(java.util.Comparator.comparing(Unit::name))
        .toList();
    if (!ended.isEmpty()) {
      say.accept(Remark.of(
          "scheduler.coverage.remark.ended-below",
          unit.fullName(),
          ended.size(),
          names(ended.subList(0, Math.min(NAMED, ended.size())))));
    }
  }

  private static String names(List<Unit> units) {
    return units.stream().map(Unit::fullName).collect(Collectors.joining(", "));
  }

  private static String day(LocalDate day) {
    return Remarks.DAY.format(day);
  }
}
