package org.wardcast.webadmin.layout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Units for which a person can make something new: the one chosen above the page, and their own. */
@Component
public class Owners {
  private final Units units;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  Owners(Units units, Rights rights, Clock clock, ZoneId zone) {
    this.units = units;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  /** The most likely first. */
  public List<Unit> of(Account account, @Nullable Unit chosen, Right right) {
    var found = new ArrayList<Unit>();
    if (chosen != null && rights.may(account, right, chosen.id())) {
      found.add(chosen);
    }
    rights.unitsWith(account, right).stream()
        .flatMap(id -> units.find(id).stream())
        .filter(unit -> !found.contains(unit))
        .forEach(found::add);
    if (rights.mayEverywhere(account, right)) {
      units.children(null, LocalDate.now(clock.withZone(zone))).stream()
          .filter(unit -> !found.contains(unit))
          .forEach(found::add);
    }
    return found;
  }
}
