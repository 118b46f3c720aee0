package org.wardcast.scheduler.outlook;

import java.util.BitSet;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.recurrence.Window;

/**
 * A rundown that is written down: whatever became of its slot, it holds its devices until it ends.
 *
 * @param slot as it was then
 * @param leaving the slot was removed since
 */
public record Held(Slot slot, Window window, BitSet devices, boolean leaving) {}
