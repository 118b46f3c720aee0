package org.wardcast.scheduler.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.Answer.Remark;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Question;

/** What a reader has to know before trusting the figures. */
@Component
class Remarks {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String CORRECTS = "corrects/";
  private static final double MINUTE = 60_000;

  private final UnitRemarks units;
  private final DoubtStore doubts;
  private final Retained retained;
  private final LineStore lines;
  private final ZoneId zone;

  Remarks(UnitRemarks units, DoubtStore doubts, Retained retained, LineStore lines, ZoneId zone) {
    this.units = units;
    this.doubts = doubts;
    this.retained = retained;
    this.lines = lines;
    this.zone = zone;
  }

  List<Remark> of(
      Question question, Wanted wanted, Ground ground, LocalDate today, List<FigureRow> rows) {
    var remarks = new ArrayList<Remark>();
    period(question, today, remarks::add);
    logEnds(question, today, remarks::add);
    units.of(question, ground, remarks::add);
    clock(question, remarks::add);
    locks(question, wanted, remarks::add);
    purged(question, remarks::add);
    if (question.by() == By.CHANNEL && rows.stream().anyMatch(row -> row.key().isEmpty())) {
      remarks.add(Remark.of("scheduler.coverage.remark.devices-unknown"));
    }
    return remarks;
  }

  private static void period(Question question, LocalDate today, Consumer<Remark> say) {
    if (question.from().isAfter(today)) {
      say.accept(Remark.of("scheduler.coverage.remark.future"));
    } else if (question.to().isAfter(today)) {
      say.accept(Remark.of("scheduler.coverage.remark.not-ended", DAY.format(question.to())));
    }
    if (!question.from().isAfter(today) && !question.to().isBefore(today)) {
      say.accept(Remark.of("scheduler.coverage.remark.today"));
    }
  }

  /** While the server is off nothing is written, not even that something was missed. */
  private void logEnds(Question question, LocalDate today, Consumer<Remark> say) {
    var last = lines.lastWritten().map(at -> LocalDate.ofInstant(Instant.ofEpochMilli(at), zone));
    var due = question.to().isBefore(today) ? question.to() : today.minusDays(1);
    if (!question.from().isAfter(due)) {
      if (last.isEmpty()) {
        say.accept(Remark.of("scheduler.coverage.remark.log-empty"));
      } else if (last.get().isBefore(due)) {
        say.accept(Remark.of("scheduler.coverage.remark.log-ends", DAY.format(last.get())));
      }
    }
  }

  private void clock(Question question, Consumer<Remark> say) {
    for (var jump : doubts.jumps(question.from().toString(), question.to().toString())) {
      say.accept(Remark.of(
          "scheduler.coverage.remark.clock",
          DAY.format(LocalDate.parse(jump.beforeDay())),
          DAY.format(LocalDate.parse(jump.afterDay())),
          jump.backMillis() / MINUTE,
          jump.doubtful(),
          jump.number()));
    }
  }

  private void locks(Question question, Wanted wanted, Consumer<Remark> say) {
    var from = question.from().toString();
    var to = question.to().toString();
    if (!doubts.anyLock(from, to)) {
      return;
    }
    var state = doubts.locked(wanted.homes(), from, to);
    if (state.locked() > 0) {
      say.accept(Remark.of("scheduler.coverage.remark.locked", state.locked(), state.days()));
    }
    var late = doubts.late(wanted.homes(), from, to);
    if (!late.isEmpty()) {
      var change = new HashMap<Long, Long>();
      for (var line : late) {
        if (line.airing().startsWith(CORRECTS)) {
          // The last one would count.
          long old = Long.parseLong(line.airing().substring(CORRECTS.length()));
          change.put(old, line.airedMillis() - doubts.lockedMillis(old));
        } else {
          change.put(line.number(), line.airedMillis());
        }
      }
      say.accept(Remark.of(
          "scheduler.coverage.remark.after-lock",
          late.size(),
          change.values().stream().mapToLong(Long::longValue).sum() / MINUTE));
    }
  }

  private void purged(Question question, Consumer<Remark> say) {
    retained
        .lastPurged()
        .map(LocalDate::parse)
        .filter(last -> !question.from().isAfter(last))
        .ifPresent(
            last -> say.accept(Remark.of("scheduler.coverage.remark.archived", DAY.format(last))));
  }
}
