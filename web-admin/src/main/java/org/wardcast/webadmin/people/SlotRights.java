package org.wardcast.webadmin.people;

import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.scheduler.SlotDraft;

/** A slot reaches into units and devices, so a right in its owner alone is not enough. */
@Component
public class SlotRights {
  private final Rights rights;
  private final Devices devices;

  SlotRights(Rights rights, Devices devices) {
    this.rights = rights;
    this.devices = devices;
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
}
