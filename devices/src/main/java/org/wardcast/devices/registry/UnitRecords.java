package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units.Called;

/**
 * The tables of units as they were read at one moment.
 *
 * @param units under their first names
 * @param renamings what a unit was called later, by id, in the order of time
 */
record UnitRecords(List<Unit> units, Map<Long, List<Called>> renamings, List<Link> successions) {

  /** What became of a unit. */
  record Link(long oldId, long heirId, boolean whole, LocalDate day) {}
}
