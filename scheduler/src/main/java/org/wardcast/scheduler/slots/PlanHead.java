package org.wardcast.scheduler.slots;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.rundown.PlanChanges;

/** Writes into the plan only if nobody changed it while it was being checked; else checks again. */
@Component
public class PlanHead {
  private static final int TRIES = 20;

  private final SlotStore store;
  private final TransactionOperations transactions;
  private final PlanChanges changes;

  public PlanHead(SlotStore store, TransactionOperations transactions, PlanChanges changes) {
    this.store = store;
    this.transactions = transactions;
    this.changes = changes;
  }

  /** Rises with every change of slots, fills and day changes. */
  public long version() {
    return store.version();
  }

  /**
   * Checking asks other modules, so it is done before the transaction and holds no connection.
   *
   * @param checked is given every slot that is not removed, refuses, or answers with what to write
   */
  public <T> T changing(Function<List<Slot>, Supplier<T>> checked) {
    for (int i = 0; i < TRIES; i++) {
      var version = version();
      var written = writeAt(version, checked.apply(store.current()));
      if (written.isPresent()) {
        return written.get();
      }
    }
    throw new Refusal(null, "scheduler.slot.busy");
  }

  /** In one transaction, and only if the plan still is what it was at that version; else empty. */
  public <T> Optional<T> writeAt(long version, Supplier<T> write) {
    var written = transactions.execute(
        status -> store.claim(version) ? Optional.of(write.get()) : Optional.<T>empty());
    if (written == null || written.isEmpty()) {
      return Optional.empty();
    }
    changes.ring();
    return written;
  }
}
