package org.wardcast.scheduler.slots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Plan.DayPlaylist;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.recurrence.Recurrence;
import org.wardcast.scheduler.rundown.PlanChanges;

/** Saves a slot only if nobody changed the plan while it was being checked; else checks again. */
@Component
class StoredSlots implements Slots {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int TRIES = 20;

  private final SlotStore store;
  private final SlotCheck check;
  private final TransactionOperations transactions;
  private final PlanChanges changes;
  private final Clock clock;
  private final ZoneId zone;

  StoredSlots(
      SlotStore store,
      SlotCheck check,
      TransactionOperations transactions,
      PlanChanges changes,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.check = check;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Slot create(long ownerUnitId, String who, SlotDraft draft) {
    return changing(others -> {
      check.check(draft, others, true);
      return () ->
          add(new Slot(store.newSlot(ownerUnitId), 1, ownerUnitId, draft, false, who, now()));
    });
  }

  @Override
  public Slot save(long id, int basedOn, String who, SlotDraft draft) {
    return changing(slots -> {
      var old = present(id);
      if (old.revision() != basedOn) {
        throw new Refusal(
            null,
            "scheduler.slot.changed",
            old.savedBy(),
            MOMENT.format(old.inForceFrom().atZone(zone)));
      }
      check.check(draft, slots.stream().filter(s -> s.id() != id).toList(), false);
      return () -> add(next(old, draft, false, who));
    });
  }

  @Override
  public void remove(long id, String who) {
    changing(slots -> {
      var old = present(id);
      return () -> add(next(old, old.plan(), true, who));
    });
  }

  @Override
  public Optional<Slot> find(long id) {
    return store.revisions(id).stream().reduce((older, newer) -> newer);
  }

  @Override
  public List<Slot> list() {
    return store.current();
  }

  @Override
  public Optional<Slot> inForceAt(long id, Instant moment) {
    return store.revisions(id).stream()
        .filter(s -> !s.inForceFrom().isAfter(moment))
        .reduce((older, newer) -> newer);
  }

  @Override
  public void playlistFor(long slotId, LocalDate date, @Nullable Long playlistId, String who) {
    changing(slots -> {
      var slot = present(slotId);
      if (Recurrence.of(slot.plan(), zone).dates(date, date).isEmpty()) {
        throw new Refusal(
            "date", "scheduler.slot.notThatDay", slot.plan().name(), DAY.format(date));
      }
      var end = Recurrence.of(slot.plan(), zone).startOn(date).plus(slot.plan().length());
      if (!end.isAfter(clock.instant())) {
        throw new Refusal("date", "scheduler.slot.dayOver", slot.plan().name(), DAY.format(date));
      }
      if (playlistId != null) {
        check.checkPlaylist(playlistId);
      }
      return () -> {
        store.insertDay(slotId, date, playlistId, who, now());
        return slot;
      };
    });
  }

  @Override
  public Optional<Long> playlistOn(long slotId, LocalDate date) {
    var set = store.dayPlaylists(date, date).getOrDefault(slotId + "@" + date, List.of()).stream()
        .reduce((older, newer) -> newer)
        .map(DayPlaylist::playlistId);
    return set.isPresent() ? set : find(slotId).map(s -> s.plan().playlistId());
  }

  private Slot present(long id) {
    var slot = find(id).orElseThrow(() -> new Refusal(null, "scheduler.slot.unknown"));
    if (slot.removed()) {
      throw new Refusal(
          null,
          "scheduler.slot.removed",
          slot.plan().name(),
          slot.savedBy(),
          MOMENT.format(slot.inForceFrom().atZone(zone)));
    }
    return slot;
  }

  private Slot add(Slot slot) {
    store.insert(slot);
    return slot;
  }

  private Slot next(Slot old, SlotDraft draft, boolean removed, String who) {
    var earliest = old.inForceFrom().plusMillis(1);
    var now = now();
    return new Slot(
        old.id(),
        old.revision() + 1,
        old.ownerUnitId(),
        draft,
        removed,
        who,
        now.isBefore(earliest) ? earliest : now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Checking asks other modules, so it is done before the transaction and holds no connection. */
  private Slot changing(Function<List<Slot>, Write> checked) {
    for (int i = 0; i < TRIES; i++) {
      var version = store.version();
      var write = checked.apply(store.current());
      var saved = transactions.execute(
          status -> store.claim(version) ? Optional.of(write.write()) : Optional.<Slot>empty());
      if (saved != null && saved.isPresent()) {
        changes.ring();
        return saved.get();
      }
    }
    throw new Refusal(null, "scheduler.slot.busy");
  }

  private interface Write {
    Slot write();
  }
}
