package org.wardcast.webadmin.rest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Which units' things an answer may hold: those asked for, if one may see them. */
@Component
class Scope {
  private final Units units;
  private final Rights rights;

  Scope(Units units, Rights rights) {
    this.units = units;
    this.rights = rights;
  }

  /** @return empty means no limit */
  Collection<Long> of(Account account, @Nullable Long unitId) {
    return of(account, Right.SEE, unitId);
  }

  /** Only where that right holds: one from another unit is not lent here. @return empty means no limit */
  Collection<Long> of(Account account, Right right, @Nullable Long unitId) {
    rights.requireAnywhere(account, right);
    if (unitId != null) {
      var unit = units.find(unitId).orElseThrow();
      rights.require(account, right, unit.id());
      return units.subtree(unit.id());
    }
    if (rights.mayEverywhere(account, right)) {
      return List.of();
    }
    var all = new HashSet<Long>();
    rights.unitsWith(account, right).forEach(id -> all.addAll(units.subtree(id)));
    // An empty set would mean everything: an id that does not exist stands for nothing.
    return all.isEmpty() ? List.of(-1L) : all;
  }
}
