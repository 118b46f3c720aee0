package org.wardcast.webadmin.people;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;

/**
 * What was said for a unit holds for everything below it: so it concerns whoever may see the unit
 * itself or one below.
 */
@Component
public class Concerns {
  private final Units units;
  private final Rights rights;

  Concerns(Units units, Rights rights) {
    this.units = units;
    this.rights = rights;
  }

  /**
   * Units whose sayings a page or an answer shows.
   *
   * @param ids no limit if null
   */
  public record Shown(@Nullable Set<Long> ids) {
    /** @param unitId null: said for the whole installation */
    public boolean has(@Nullable Long unitId) {
      return unitId == null || ids == null || ids.contains(unitId);
    }
  }

  /** @param unitId chosen, and the person may see it; everything of theirs if null */
  public Shown of(Account account, @Nullable Long unitId) {
    rights.requireAnywhere(account, Right.SEE);
    if (unitId == null && rights.mayEverywhere(account, Right.SEE)) {
      return new Shown(null);
    }
    var ids = new HashSet<Long>();
    if (unitId != null) {
      rights.require(account, Right.SEE, unitId);
      add(ids, unitId);
    } else {
      rights.unitsWith(account, Right.SEE).forEach(unit -> add(ids, unit));
    }
    return new Shown(ids);
  }

  private void add(Set<Long> ids, long unit) {
    ids.addAll(units.subtree(unit));
    units.path(unit).stream().map(Unit::id).forEach(ids::add);
  }

  /** @throws AccessDeniedException answered as 403 with a sentence */
  public void require(Account account, long unitId) {
    if (!of(account, null).has(unitId)) {
      throw new AccessDeniedException("what was said for unit " + unitId);
    }
  }

  /** The right where it was said; everywhere, if it was said for the whole installation. */
  public void requireWrite(Account account, Right right, @Nullable Long unitId) {
    if (unitId == null) {
      rights.requireEverywhere(account, right);
    } else {
      rights.require(account, right, unitId);
    }
  }

  public boolean mayWrite(Account account, Right right, @Nullable Long unitId) {
    return unitId == null
        ? rights.mayEverywhere(account, right)
        : rights.may(account, right, unitId);
  }
}
