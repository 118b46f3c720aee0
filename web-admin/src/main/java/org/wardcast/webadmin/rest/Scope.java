package org.wardcast.webadmin.rest;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Which units' things an answer may hold: those asked for, if one may see them. */
@Component
class Scope {
  private final UnitChoice choice;
  private final Units units;
  private final Rights rights;

  Scope(UnitChoice choice, Units units, Rights rights) {
    this.choice = choice;
    this.units = units;
    this.rights = rights;
  }

  /** @return empty means no limit */
  Collection<Long> of(Account account, @Nullable Long unitId) {
    rights.requireAnywhere(account, Right.SEE);
    if (unitId == null) {
      return choice.scope(account, null);
    }
    var unit = units.find(unitId).orElseThrow();
    rights.require(account, Right.SEE, unitId);
    return choice.scope(account, unit);
  }
}
