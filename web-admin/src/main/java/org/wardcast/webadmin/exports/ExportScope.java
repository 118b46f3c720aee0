package org.wardcast.webadmin.exports;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.AirLine;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Whose lines somebody may take away, and which line they may prove. */
@Component
public class ExportScope {
  private final Rights rights;

  ExportScope(Rights rights) {
    this.rights = rights;
  }

  /**
   * The topmost units; empty for all.
   *
   * @throws AccessDeniedException if there are none
   */
  public Set<Long> of(Account account, @Nullable Long unitId) {
    if (unitId != null) {
      rights.require(account, Right.LOG_EXPORT, unitId);
      return Set.of(unitId);
    }
    rights.requireAnywhere(account, Right.LOG_EXPORT);
    return rights.mayEverywhere(account, Right.LOG_EXPORT)
        ? Set.of()
        : Set.copyOf(rights.unitsWith(account, Right.LOG_EXPORT));
  }

  /** A note of the installation belongs to no unit. */
  public void requireSight(Account account, AirLine line) {
    if (line.unitId() == 0) {
      rights.requireEverywhere(account, Right.SEE);
    } else {
      rights.require(account, Right.SEE, line.unitId());
    }
  }
}
