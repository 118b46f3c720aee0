package org.wardcast.scheduler;

import java.util.concurrent.atomic.AtomicInteger;
import org.wardcast.scheduler.rundown.PlanChanges;
import org.wardcast.scheduler.slots.PlanHead;
import org.wardcast.scheduler.slots.SlotStore;
import org.wardcast.testkit.Database;

/** The head of an empty plan, and how often its bell rang. */
public record Head(PlanHead head, AtomicInteger rung) {
  public static Head of(Database db) {
    db.migrate("scheduler");
    var rung = new AtomicInteger();
    var changes = new PlanChanges();
    changes.listen(rung::incrementAndGet);
    return new Head(
        new PlanHead(new SlotStore(db.write(), db.read()), db.transactions(), changes), rung);
  }
}
