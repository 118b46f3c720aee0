package org.wardcast.scheduler.slots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;

/** Slots with what is chosen for their parts and changed for single dates; checked, then written. */
@Component
class StoredSlots implements Slots {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final DayChange AS_USUAL = new DayChange(false, null, null, "");

  private final SlotStore store;
  private final SlotCheck check;
  private final FillStore fills;
  private final FillCheck fillCheck;
  private final SlotGuard guard;
  private final PlanHead head;
  private final Clock clock;
  private final ZoneId zone;

  StoredSlots(
      SlotStore store,
      SlotCheck check,
      FillStore fills,
      FillCheck fillCheck,
      SlotGuard guard,
      PlanHead head,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.check = check;
    this.fills = fills;
    this.fillCheck = fillCheck;
    this.guard = guard;
    this.head = head;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Slot create(long ownerUnitId, String who, SlotDraft draft) {
    return head.changing(others -> {
      check.readable(ownerUnitId, draft, true);
      guard.saving(ownerUnitId, draft, null);
      return () ->
          add(new Slot(store.newSlot(ownerUnitId), 1, ownerUnitId, draft, false, who, now()));
    });
  }

  @Override
  public Slot save(long id, int basedOn, String who, SlotDraft draft) {
    return head.changing(slots -> {
      var old = present(id);
      if (old.revision() != basedOn) {
        throw new Refusal(
            null,
            "scheduler.slot.changed",
            old.savedBy(),
            MOMENT.format(old.inForceFrom().atZone(zone)));
      }
      check.readable(old.ownerUnitId(), draft, false);
      guard.saving(old.ownerUnitId(), draft, id);
      return () -> add(next(old, draft, false, who));
    });
  }

  @Override
  public void remove(long id, String who) {
    head.changing(slots -> {
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
    fill(slotId, Place.WHOLE, date, playlistId, who);
  }

  @Override
  public void fill(
      long slotId, Place place, @Nullable LocalDate date, @Nullable Long playlistId, String who) {
    head.changing(slots -> {
      var slot = present(slotId);
      if (date != null) {
        fillCheck.date(slot, date);
      }
      fillCheck.place(slot, place);
      if (playlistId != null) {
        check.checkPlaylist(playlistId);
        guard.filling(slot, place, date, playlistId);
      }
      return () -> {
        if (date != null) {
          fillCheck.notFrozen(slot, date);
        } else if (place.whole()) {
          return add(next(slot, slot.plan().playing(playlistId), false, who));
        }
        fills.insert(new Fill(slotId, place, date, playlistId, who, now()));
        return slot;
      };
    });
  }

  @Override
  public List<Fill> fills(long slotId, LocalDate date) {
    var newest = new LinkedHashMap<Place, Map<Boolean, Fill>>();
    Stream.concat(
            fills.standing().getOrDefault(slotId, List.of()).stream(),
            fills.ofDays(date, date).getOrDefault(slotId + "@" + date, List.of()).stream())
        .forEach(
            f -> newest.computeIfAbsent(f.place(), p -> new TreeMap<>()).put(f.date() != null, f));
    return newest.values().stream()
        .flatMap(each -> each.values().stream())
        .filter(f -> f.playlistId() != null)
        .toList();
  }

  @Override
  public void changeDay(long slotId, LocalDate date, @Nullable DayChange change, String who) {
    head.changing(slots -> {
      var slot = present(slotId);
      fillCheck.date(slot, date);
      fillCheck.hours(slot, date, change);
      if (change == null || !change.cancelled()) {
        guard.changingDay(slot, date, change == null ? AS_USUAL : change);
      }
      return () -> {
        fillCheck.notFrozen(slot, date);
        fills.insert(slotId, date, change, who, now());
        return slot;
      };
    });
  }

  @Override
  public List<Changed> changes(LocalDate from, LocalDate to) {
    return fills.changed(from, to);
  }

  @Override
  public Optional<Long> playlistOn(long slotId, LocalDate date) {
    var ofTheDay = fills(slotId, date).stream()
        .filter(f -> f.place().whole())
        .map(Fill::playlistId)
        .filter(Objects::nonNull)
        .findFirst();
    return ofTheDay.isPresent() ? ofTheDay : find(slotId).map(s -> s.plan().playlistId());
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
}
