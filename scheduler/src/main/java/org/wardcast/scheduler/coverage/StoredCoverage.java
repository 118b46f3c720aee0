package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.Coverage;
import org.wardcast.scheduler.CoverageRow;
import org.wardcast.scheduler.LineFilter;

/** Makes a day's roll-ups again when new lines for it have come. */
@Component
class StoredCoverage implements Coverage {
  private final Airlog airlog;
  private final CoverageStore store;
  private final Units units;
  private final Devices devices;
  private final ZoneId zone;
  private final boolean demo;

  StoredCoverage(
      Airlog airlog,
      CoverageStore store,
      Units units,
      Devices devices,
      ZoneId zone,
      @Value("${wardcast.demo:false}") boolean demo) {
    this.airlog = airlog;
    this.store = store;
    this.units = units;
    this.devices = devices;
    this.zone = zone;
    this.demo = demo;
  }

  @Override
  public List<CoverageRow> report(Collection<Long> unitIds, LocalDate from, LocalDate to) {
    catchUp();
    return store.rows(unitIds, from, to);
  }

  @Override
  public synchronized void rebuild() {
    store.clear();
    catchUp();
  }

  private synchronized void catchUp() {
    var before = store.readThrough();
    var last = new AtomicLong(before);
    var days = new TreeSet<LocalDate>();
    airlog.after(before, line -> {
      last.set(line.number());
      var day = day(line);
      if (counts(line) && day != null) {
        days.add(day);
      }
    });
    // An airing that went on past midnight has its play on the first day, and that day just moved.
    days.stream().map(d -> d.plusDays(1)).filter(store::has).toList().forEach(days::add);
    days.forEach(this::rollUp);
    if (last.get() != before) {
      store.readThrough(last.get());
    }
  }

  private void rollUp(LocalDate day) {
    var figures = new DayFigures(day, new Ground(units, devices, day, zone, demo));
    each(day, figures::add);
    var begunBefore = figures.maybeBegunBefore();
    if (!begunBefore.isEmpty()) {
      each(day.minusDays(1), line -> {
        if (begunBefore.contains(line.airing())) {
          figures.begunBefore(line);
        }
      });
    }
    store.replace(day, figures.rows());
  }

  private void each(LocalDate day, Consumer<AirLine> reader) {
    var filter = new LineFilter(day, day, Set.of(), Set.of(), Set.of(), Set.of(Kind.AIRING), null);
    airlog.each(filter, line -> {
      if (counts(line)) {
        reader.accept(line);
      }
    });
  }

  private boolean counts(AirLine line) {
    return line.kind() == Kind.AIRING && (demo || !line.simulated());
  }

  private @Nullable LocalDate day(AirLine line) {
    var start = line.plannedStart() == null ? line.started() : line.plannedStart();
    return start == null ? null : LocalDate.ofInstant(start, zone);
  }
}
