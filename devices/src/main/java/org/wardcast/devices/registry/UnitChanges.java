package org.wardcast.devices.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.registry.Place.Outcome;

/** Changes the tree of units as a whole or not at all. */
@Component
class UnitChanges {
  private final UnitMemory memory;
  private final UnitStore store;
  private final TransactionOperations transactions;
  private final Clock clock;

  UnitChanges(UnitMemory memory, UnitStore store, TransactionOperations transactions, Clock clock) {
    this.memory = memory;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What the work takes into the census is written after it. */
  <T> T change(Function<UnitCensus, T> work, String who, boolean dryRun) {
    return within(records -> {
      var census = new UnitCensus(records.units());
      var done = work.apply(census);
      if (!dryRun) {
        store.write(census, who, now());
      }
      return done;
    });
  }

  /** Work that writes by itself, with the tables as the transaction sees them. */
  <T> T within(Function<UnitRecords, T> work) {
    try {
      return Objects.requireNonNull(
          transactions.execute(status -> work.apply(store.allForChange())));
    } finally {
      memory.forget();
    }
  }

  void write(UnitCensus census, String who) {
    if (!census.taken(Outcome.ADDED).isEmpty() || !census.taken(Outcome.CHANGED).isEmpty()) {
      store.write(census, who, now());
    }
  }

  Instant now() {
    return clock.instant();
  }
}
