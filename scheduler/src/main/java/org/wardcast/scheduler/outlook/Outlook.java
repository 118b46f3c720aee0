package org.wardcast.scheduler.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.slots.DeviceSets;

/** The plan at one moment, from today to a horizon. */
public final class Outlook {
  private final Kept kept;
  private final Instant now;
  private final List<Held> held;
  private final WallClock clock;

  Outlook(Kept kept, Instant now, List<Held> held, WallClock clock) {
    this.kept = kept;
    this.now = now;
    this.held = held;
    this.clock = clock;
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return kept.today();
  }

  public ZoneId zone() {
    return kept.zone();
  }

  public DeviceSets devices() {
    return kept.devices();
  }

  public WallClock clock() {
    return clock;
  }

  public List<Held> held() {
    return held;
  }

  /** The newest revisions, without the removed ones. */
  public List<Slot> slots() {
    return kept.slots();
  }

  public @Nullable Slot slot(long id) {
    return slots().stream().filter(s -> s.id() == id).findFirst().orElse(null);
  }

  public List<Series> series() {
    return slots().stream().map(this::series).toList();
  }

  /** One of {@link #slots}. */
  public Series series(Slot slot) {
    var written = written(slot.id());
    return written.isEmpty()
        ? kept.series().computeIfAbsent(slot.id(), id -> unroll(slot, true, changes(id), Set.of()))
        : unroll(slot, false, changes(slot.id()), written);
  }

  /** A slot that is being planned, with what is changed for single dates of the present one. */
  public Series planned(Slot slot) {
    return unroll(slot, false, changes(slot.id()), written(slot.id()));
  }

  /** The same slot with one more date changed. */
  public Series changed(Slot slot, LocalDate date, DayChange change) {
    var changes = new HashMap<>(changes(slot.id()));
    changes.put(date, change);
    return unroll(slot, false, changes, written(slot.id()));
  }

  private Series unroll(
      Slot slot, boolean keep, Map<LocalDate, DayChange> changes, Set<LocalDate> written) {
    var plan = slot.plan();
    var holidays = plan.onHolidays() == OnHolidays.PLAY
        ? null
        : kept.holidays().computeIfAbsent(slot.ownerUnitId(), kept::dayBook);
    var unrolled = kept.timings().of(plan, keep, changes, holidays, written);
    return new Series(slot, devices().of(plan.targets()), unrolled.hours(), unrolled.shape());
  }

  private Map<LocalDate, DayChange> changes(long slotId) {
    return kept.changes().getOrDefault(slotId, Map.of());
  }

  private Set<LocalDate> written(long slotId) {
    var dates = new HashSet<LocalDate>();
    for (var one : held) {
      if (one.slot().id() == slotId) {
        dates.add(one.window().date());
      }
    }
    return dates;
  }
}
