package org.wardcast.scheduler.proof;

import java.util.List;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;

/** What became of a wish to lock a day. */
public record Locked(List<DayLock> locks, List<Not> not) {
  /** A commune whose day stays open, and why. */
  public record Not(Unit commune, Refusal why) {}
}
