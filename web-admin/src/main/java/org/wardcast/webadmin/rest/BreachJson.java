package org.wardcast.webadmin.rest;

import java.time.LocalDate;
import java.util.List;
import org.wardcast.scheduler.planning.Breach;
import org.wardcast.webadmin.errors.Sentences;

/**
 * A limit that is broken, with its sentence.
 *
 * @param date the first on which it is
 * @param dates on how many, of those that were looked at
 */
record BreachJson(
    long ruleId,
    String ruleName,
    String decision,
    LimitJson limit,
    LocalDate date,
    int dates,
    List<Long> deviceIds,
    List<Long> slotIds,
    String sentence) {

  static BreachJson of(Breach breach, Sentences sentences) {
    return new BreachJson(
        breach.rule().id(),
        breach.rule().name(),
        breach.rule().decision(),
        LimitJson.of(breach.limit()),
        breach.date(),
        breach.dates(),
        breach.deviceIds(),
        breach.slotIds(),
        sentences.of(breach.code(), breach.values()));
  }
}
