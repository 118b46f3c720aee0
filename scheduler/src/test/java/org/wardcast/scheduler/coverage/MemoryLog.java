package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.LineFilter;

/** An airtime log in memory that remembers which days were asked for. */
final class MemoryLog implements Airlog {
  final List<AirLine> lines = new ArrayList<>();
  final Set<LocalDate> read = new HashSet<>();
  private final ZoneId zone;

  MemoryLog(ZoneId zone) {
    this.zone = zone;
  }

  void add(AirLine line) {
    lines.add(line);
  }

  int size() {
    return lines.size();
  }

  @Override
  public List<AirLine> lines(LineFilter filter, int limit, long offset) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<AirLine> line(long number) {
    return lines.stream().filter(line -> line.number() == number).findFirst();
  }

  @Override
  public long count(LineFilter filter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void each(LineFilter filter, Consumer<AirLine> reader) {
    if (filter.from() != null) {
      read.add(filter.from());
    }
    lines.stream()
        .filter(l -> filter.kinds().contains(l.kind()))
        .filter(l -> {
          var start = l.plannedStart() == null ? l.started() : l.plannedStart();
          return start != null && LocalDate.ofInstant(start, zone).equals(filter.from());
        })
        .forEach(reader);
  }

  @Override
  public void after(long number, Consumer<AirLine> reader) {
    lines.stream().filter(l -> l.number() > number).forEach(reader);
  }

  @Override
  public ChainState checkChain() {
    throw new UnsupportedOperationException();
  }
}
