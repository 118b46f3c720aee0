package org.wardcast.webadmin.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/**
 * Which unit's things a page shows: {@code ?unit=<id>} in the address, so that an address can be
 * sent to a colleague; else the person's own, if there is one only.
 */
@Component
public class UnitChoice {
  private final Units units;
  private final Rights rights;

  UnitChoice(Units units, Rights rights) {
    this.units = units;
    this.rights = rights;
  }

  public Optional<Unit> of(Account account, HttpServletRequest request) {
    var asked = parse(request.getParameter("unit"));
    if (asked != null && rights.may(account, Right.SEE, asked)) {
      return units.find(asked);
    }
    var own = rights.unitsWith(account, Right.SEE);
    return own.size() == 1 && !rights.mayEverywhere(account, Right.SEE)
        ? units.find(own.get(0))
        : Optional.empty();
  }

  /**
   * Ids of all units whose things are to be shown. Empty: the person sees everything and chose
   * nothing, so there is no limit.
   */
  public Collection<Long> scope(Account account, @Nullable Unit chosen) {
    if (chosen != null) {
      return units.subtree(chosen.id());
    }
    if (rights.mayEverywhere(account, Right.SEE)) {
      return List.of();
    }
    var all = new HashSet<Long>();
    rights.unitsWith(account, Right.SEE).forEach(id -> all.addAll(units.subtree(id)));
    // Nobody without a unit sees everything: an id that does not exist stands for nothing.
    return all.isEmpty() ? List.of(-1L) : all;
  }

  private static @Nullable Long parse(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
