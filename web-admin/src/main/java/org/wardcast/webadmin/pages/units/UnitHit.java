package org.wardcast.webadmin.pages.units;

import java.util.List;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units.Succession;

/**
 * A unit that was found.
 *
 * @param above where it lies, from the top down
 * @param heirs what became of it; empty while it is there
 */
record UnitHit(Unit unit, List<Unit> above, List<Succession> heirs) {}
