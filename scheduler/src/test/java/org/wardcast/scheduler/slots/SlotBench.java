package org.wardcast.scheduler.slots;

import static org.wardcast.scheduler.TestPlan.slot;

import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.wardcast.scheduler.PlanningDesk;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.rundown.PlanChanges;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** Slots of a test database, at 17:00 on Friday 20 November 2026 in Vietnam. */
abstract class SlotBench {
  static final String BOTH = "org.wardcast.testkit.Databases#both";
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final Duration QUARTER = Duration.ofMinutes(15);

  final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");

  /** How often the plan's bell rang. */
  final AtomicInteger rung = new AtomicInteger();

  @Nullable FillStore fills;

  @Nullable PlanningDesk desk;

  Slots slots(Database db, World world) {
    desk = new PlanningDesk(db, world, time, ZONE);
    desk.get(PlanChanges.class).listen(rung::incrementAndGet);
    fills = desk.get(FillStore.class);
    return desk.slots();
  }

  @AfterEach
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  static SlotDraft daily(String start, long unit) {
    return slot("Buổi " + start, start, QUARTER, "2026-11-21", "FREQ=DAILY", 1L, QUARTER, unit);
  }
}
