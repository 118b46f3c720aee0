package org.wardcast.scheduler.reconciliation;

import java.util.Set;
import org.wardcast.scheduler.proof.DayLock;
import org.wardcast.scheduler.proof.Tolerances;

/**
 * A lock with what is needed to come to its figures again.
 *
 * @param units the commune and what lay below it then
 */
record LockRow(DayLock lock, Set<Long> units, Tolerances tolerances) {}
