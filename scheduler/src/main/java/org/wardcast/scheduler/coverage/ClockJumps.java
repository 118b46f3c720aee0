package org.wardcast.scheduler.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.coverage.DoubtStore.Jump;
import org.wardcast.scheduler.coverage.MarkStore.Seen;

/** Finds where the server's clock went back: lines are written one after another. */
@Component
class ClockJumps {
  /** Less is what time servers do. */
  private static final long MOST_MILLIS = 60_000;

  private final DoubtStore store;
  private final ZoneId zone;

  ClockJumps(DoubtStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  List<Jump> in(List<Seen> lines) {
    var jumps = new ArrayList<Jump>();
    if (lines.isEmpty()) {
      return jumps;
    }
    var first = lines.get(0);
    long before = store.writtenAt(first.number() - 1).orElse(first.writtenAt());
    for (var line : lines) {
      if (line.writtenAt() < before - MOST_MILLIS) {
        jumps.add(new Jump(
            line.number(),
            day(before),
            day(line.writtenAt()),
            before - line.writtenAt(),
            store.writtenLater(line.number(), line.writtenAt())));
      }
      before = line.writtenAt();
    }
    return jumps;
  }

  private String day(long moment) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(moment), zone).toString();
  }
}
