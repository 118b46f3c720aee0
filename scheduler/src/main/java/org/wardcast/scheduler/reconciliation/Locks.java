package org.wardcast.scheduler.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The locks of one day. */
final class Locks {
  private final Map<Long, LockRow> byCommune = new HashMap<>();

  Locks(Collection<LockRow> rows) {
    rows.forEach(row -> byCommune.put(row.lock().unitId(), row));
  }

  @Nullable LockRow of(long commune) {
    return byCommune.get(commune);
  }

  /** Number of the last line that counts in that commune. */
  long through(long commune) {
    var row = byCommune.get(commune);
    return row == null ? Long.MAX_VALUE : row.lock().line();
  }

  /** Communes by the units that lay in them when they were locked. */
  Map<Long, Long> communes() {
    var communes = new HashMap<Long, Long>();
    byCommune.forEach((id, row) -> row.units().forEach(unit -> communes.put(unit, id)));
    return communes;
  }

  /** The units and whatever lay in those of them that are locked. */
  Set<Long> widened(Collection<Long> units) {
    var all = new HashSet<>(units);
    byCommune.forEach((id, row) -> {
      if (all.contains(id)) {
        all.addAll(row.units());
      }
    });
    return all;
  }
}
