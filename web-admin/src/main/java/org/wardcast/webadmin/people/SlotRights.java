package org.wardcast.webadmin.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;

/** A slot reaches into units and devices, so a right in its owner alone is not enough. */
@Component
public class SlotRights {
  private final Rights rights;
  private final Devices devices;
  private final Units units;
  private final Playlists playlists;

  SlotRights(Rights rights, Devices devices, Units units, Playlists playlists) {
    this.rights = rights;
    this.devices = devices;
    this.units = units;
    this.playlists = playlists;
  }

  public void require(Account account, Right right, long unitId) {
    rights.require(account, right, unitId);
  }

  /** Everything the slot is for must lie where the person may plan. */
  public void requireTargets(Account account, SlotDraft plan) {
    plan.targets().unitIds().forEach(id -> rights.require(account, Right.SLOT_WRITE, id));
    for (var id : plan.targets().deviceIds()) {
      rights.require(account, Right.SLOT_WRITE, devices.find(id).orElseThrow().unitId());
    }
  }

  /**
   * Nobody puts another unit's playlist on the air. One that is there already may stay: the province
   * may have given it to the ward.
   *
   * @param present what the slot plays now; null if it is new or plays nothing
   */
  public void requirePlaylist(Account account, @Nullable Long wanted, @Nullable Long present) {
    if (wanted != null && !Objects.equals(wanted, present)) {
      playlists
          .find(wanted)
          .ifPresent(list -> rights.require(account, Right.SLOT_WRITE, list.ownerUnitId()));
    }
  }

  /**
   * Who chooses what plays in a part of a slot: whoever may plan for its owner, all of it; in a
   * granted one, each unit its own part and what lies below it, and nobody else's.
   */
  public boolean mayFill(Account account, Slot slot, Place place) {
    if (rights.may(account, Right.SLOT_WRITE, slot.ownerUnitId())) {
      return true;
    }
    if (slot.plan().filledBy() != SlotDraft.FilledBy.UNITS || place.whole()) {
      return false;
    }
    var unit = place.unitId();
    long at = unit != null
        ? unit
        : devices.find(Objects.requireNonNull(place.deviceId())).orElseThrow().unitId();
    return rights.may(account, Right.SLOT_WRITE, at);
  }

  /** @throws AccessDeniedException answered as 403 with a sentence */
  public void requireFill(Account account, Slot slot, Place place) {
    var unit = place.unitId();
    UnitInQuestion.note(unit == null ? slot.ownerUnitId() : unit);
    if (!mayFill(account, slot, place)) {
      throw new AccessDeniedException("fill of slot " + slot.id());
    }
  }

  /** A slot is seen by whoever sees its owner, or a unit it is for or one of its devices. */
  public void requireSight(Account account, Slot slot) {
    var targets = slot.plan().targets();
    boolean sees = targets.unitIds().stream().anyMatch(id -> rights.may(account, Right.SEE, id))
        || targets.deviceIds().stream()
            .flatMap(id -> devices.find(id).stream())
            .anyMatch(device -> rights.may(account, Right.SEE, device.unitId()));
    // A commune below a unit that is aimed at sees what it may fill.
    var own = rights.unitsWith(account, Right.SEE);
    boolean below = targets.unitIds().stream()
        .anyMatch(id -> own.stream().anyMatch(units.subtree(id)::contains));
    if (!sees && !below) {
      rights.require(account, Right.SEE, slot.ownerUnitId());
    }
  }
}
