package org.wardcast.scheduler.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.proof.Exports;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Seals;

@Service
class StoredExports implements Exports {
  private static final long MOST_DAYS = 366;

  private final ExportStore store;
  private final ExportWriter writer;
  private final Seals seals;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  StoredExports(
      ExportStore store, ExportWriter writer, Seals seals, Units units, Clock clock, ZoneId zone) {
    this.store = store;
    this.writer = writer;
    this.seals = seals;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Plan plan(Ask ask) {
    var today = LocalDate.now(clock.withZone(zone));
    requirePeriod(ask, today);
    var key = seals.key();
    if (key.lost()) {
      throw new Refusal(null, key.fault(), key.file());
    }
    var cutOff = store.cutOff();
    var lastDay = cutOff.lastDay();
    // Of the last purged day itself some lines may still be here.
    if (lastDay != null && ask.from().isBefore(lastDay)) {
      throw purged(ask.from());
    }
    var whose = whose(ask.units());
    var range = store
        .range(ask.from(), ask.to(), whose)
        .orElseThrow(() -> lastDay != null && !ask.from().isAfter(lastDay)
            ? purged(ask.from())
            : new Refusal("from", "scheduler.export.nothing", ask.from(), ask.to()));
    var over = seals.over(range.first());
    var under = seals.over(range.last());
    long sealed = seals.latest().map(Seal::last).orElse(0L);
    long last = under.map(Seal::last).orElse(range.last());
    return new Plan(
        ask,
        over.map(Seal::first).orElse(range.first()),
        last,
        range.first(),
        range.last(),
        store.count(range, whose),
        over.map(Seal::number).orElse(0),
        over.isEmpty() ? 0 : under.or(seals::latest).map(Seal::number).orElse(0),
        Math.max(0, last - Math.max(sealed, range.first() - 1)),
        !ask.to().isBefore(today),
        cutOff.before());
  }

  private static void requirePeriod(Ask ask, LocalDate today) {
    if (ask.to().isBefore(ask.from())) {
      throw new Refusal("to", "scheduler.export.backwards");
    }
    if (ask.from().isAfter(today)) {
      throw new Refusal("from", "scheduler.export.future");
    }
    if (ChronoUnit.DAYS.between(ask.from(), ask.to()) >= MOST_DAYS) {
      throw new Refusal("to", "scheduler.export.long", MOST_DAYS);
    }
  }

  private Refusal purged(LocalDate day) {
    return new Refusal("from", "scheduler.export.purged", store.archiveOf(day).orElse("–"));
  }

  private Set<Long> whose(Set<Long> tops) {
    var whose = new HashSet<Long>();
    tops.forEach(top -> whose.addAll(units.subtree(top)));
    return whose;
  }

  @Override
  public void write(Plan plan, OutputStream out, LongConsumer done) throws IOException {
    var whose = whose(plan.ask().units());
    writer.write(plan, whose, units(plan.ask()), out, done);
  }

  private java.util.List<ExportWriter.Whose> units(Ask ask) {
    return ask.units().stream()
        .sorted()
        .flatMap(id -> units.find(id).stream())
        .map(unit -> new ExportWriter.Whose(unit.id(), unit.fullName()))
        .toList();
  }
}
