package org.wardcast.scheduler.conflicts;

import java.util.BitSet;
import org.wardcast.scheduler.Slot;

/**
 * Another slot that is in the way.
 *
 * @param shared places of the devices in the register
 */
record Clash(Slot other, Meeting meeting, BitSet shared) {}
