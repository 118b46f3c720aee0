package org.wardcast.webadmin.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.SlotDraft;

/** A slot reaches into units and devices, so a right in its owner alone is not enough. */
@Component
public class SlotRights {
  private final Rights rights;
  private final Devices devices;
  private final Playlists playlists;

  SlotRights(Rights rights, Devices devices, Playlists playlists) {
    this.rights = rights;
    this.devices = devices;
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
}
