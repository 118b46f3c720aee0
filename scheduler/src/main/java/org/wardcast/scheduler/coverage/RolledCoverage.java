package org.wardcast.scheduler.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.reports.Answer;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.CoverageFigures;
import org.wardcast.scheduler.reports.Question;

/** Brings up to date what a question needs, and reads it. */
@Component
class RolledCoverage implements CoverageFigures {
  private static final int MOST_DAYS = 3 * 366;

  private final Grounds grounds;
  private final Keeper keeper;
  private final MarkStore marks;
  private final RollupReader reader;
  private final Remarks remarks;
  private final Clock clock;
  private final ZoneId zone;

  RolledCoverage(
      Grounds grounds,
      Keeper keeper,
      MarkStore marks,
      RollupReader reader,
      Remarks remarks,
      Clock clock,
      ZoneId zone) {
    this.grounds = grounds;
    this.keeper = keeper;
    this.marks = marks;
    this.reader = reader;
    this.remarks = remarks;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Answer ask(Question question) {
    var ground = grounds.now();
    check(question, ground);
    var today = LocalDate.now(clock.withZone(zone));
    keeper.look(ground);
    var wanted = Wanted.of(question, ground, today);
    return keeper.upToDate(wanted, ground, () -> {
      var rows = reader.rows(question, wanted, ground);
      return new Answer(
          question,
          rows,
          remarks.of(question, wanted, ground, today, rows),
          marks.readThrough(),
          clock.instant());
    });
  }

  private static void check(Question question, Ground ground) {
    if (question.unitIds().isEmpty()) {
      throw new Refusal("unitIds", "scheduler.coverage.units-missing");
    }
    if (question.to().isBefore(question.from())) {
      throw new Refusal("to", "scheduler.coverage.order");
    }
    if (!question.to().isBefore(question.from().plusDays(MOST_DAYS))) {
      throw new Refusal("to", "scheduler.coverage.long", MOST_DAYS);
    }
    for (var id : question.unitIds()) {
      var unit = ground.find(id);
      if (unit.isEmpty()) {
        throw new Refusal("unitIds", "scheduler.coverage.unit-unknown");
      }
      if ((question.by() == By.BULLETIN || question.by() == By.PHASE)
          && !ground.above(id)
          && ground.home(id) != id) {
        throw new Refusal("by", "scheduler.coverage.part-by", unit.get().fullName());
      }
    }
  }

  @Override
  public void doubt(Collection<Long> unitIds, LocalDate from, LocalDate to) {
    keeper.doubt(grounds.now(), Set.copyOf(unitIds), from, to);
  }

  @Override
  public void rebuild() {
    keeper.rebuild(grounds.now());
  }
}
