package org.wardcast.webadmin.people;

import java.util.List;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;

/** May this person do this? The only place that knows. */
@Component("rights")
public class Rights {
  private final Units units;

  Rights(Units units) {
    this.units = units;
  }

  public boolean may(Account account, Right right, long unitId) {
    return account.person().grants().stream()
        .filter(grant -> grant.role().gives(right))
        .anyMatch(grant -> grant.unitId() == null || lies(unitId, grant.unitId()));
  }

  /** Upwards: a path has five steps, a province a thousand units below it. */
  private boolean lies(long unitId, long above) {
    return units.path(unitId).stream().anyMatch(unit -> unit.id() == above);
  }

  /** In one unit at least: whether a page or a button makes sense at all. */
  public boolean mayAnywhere(Account account, Right right) {
    return account.person().grants().stream().anyMatch(grant -> grant.role().gives(right));
  }

  public boolean mayEverywhere(Account account, Right right) {
    return account.person().grants().stream()
        .anyMatch(grant -> grant.unitId() == null && grant.role().gives(right));
  }

  /** @throws AccessDeniedException answered as 403 with a sentence */
  public void require(Account account, Right right, long unitId) {
    UnitInQuestion.note(unitId);
    if (!may(account, right, unitId)) {
      throw new AccessDeniedException(right + " in unit " + unitId);
    }
  }

  public void requireAnywhere(Account account, Right right) {
    if (!mayAnywhere(account, right)) {
      throw new AccessDeniedException(right.name());
    }
  }

  public void requireEverywhere(Account account, Right right) {
    if (!mayEverywhere(account, right)) {
      throw new AccessDeniedException(right.name());
    }
  }

  /**
   * The topmost units in which the right holds; empty if it holds everywhere (ask {@link
   * #mayEverywhere} first) or nowhere.
   */
  public List<Long> unitsWith(Account account, Right right) {
    return account.person().grants().stream()
        .filter(grant -> grant.role().gives(right))
        .map(Grant::unitId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
