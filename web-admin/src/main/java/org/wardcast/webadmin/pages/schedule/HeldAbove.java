package org.wardcast.webadmin.pages.schedule;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.planning.Conflicts;
import org.wardcast.scheduler.planning.Findings;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Who plans for a unit above need not ask it: the slot in its reserved hours can be its own. */
@Component
class HeldAbove {
  private final Units units;
  private final Conflicts conflicts;
  private final Rights rights;

  HeldAbove(Units units, Conflicts conflicts, Rights rights) {
    this.units = units;
    this.conflicts = conflicts;
    this.rights = rights;
  }

  /** The nearest unit above for which nothing bars the slot, if this person may plan there. */
  Optional<Unit> of(Account account, long owner, SlotDraft plan, Findings findings) {
    if (findings.barred().isEmpty()) {
      return Optional.empty();
    }
    var path = units.path(owner);
    for (int i = path.size() - 1; i >= 0; i--) {
      var above = path.get(i);
      if (above.id() != owner
          && rights.may(account, Right.SLOT_WRITE, above.id())
          && conflicts.check(above.id(), plan, null).barred().isEmpty()) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }
}
