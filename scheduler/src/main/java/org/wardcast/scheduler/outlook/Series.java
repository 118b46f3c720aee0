package org.wardcast.scheduler.outlook;

import java.time.LocalDate;
import java.util.BitSet;
import org.wardcast.scheduler.Slot;

/**
 * One slot unrolled.
 *
 * @param devices places in the register; not to be changed
 * @param hours up to the horizon, with what was changed, written down and left to the day book
 */
public record Series(Slot slot, BitSet devices, Hours hours, Shape shape) {
  public long id() {
    return slot.id();
  }

  /** Its hours on all other dates. */
  public Hours without(LocalDate date) {
    return hours.without(date);
  }
}
