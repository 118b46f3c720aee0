package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.List;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rule.Waiver;

/**
 * A rule on a device.
 *
 * @param waivers those that reach the device
 */
record Applied(Rule rule, List<Waiver> waivers) {
  boolean holdsOn(LocalDate day) {
    var to = rule.validTo();
    return !day.isBefore(rule.validFrom())
        && (to == null || !day.isAfter(to))
        && waivers.stream().noneMatch(w -> !day.isBefore(w.from()) && !day.isAfter(w.to()));
  }
}
