package org.wardcast.scheduler.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A limit that is broken.
 *
 * @param date the first on which it is
 * @param dates on how many, of those that were looked at
 * @param deviceIds on which devices
 * @param slotIds the slots that break it together
 * @param code of the sentence, {@code scheduler.rule.…}
 * @param args its numbers, as people read them
 */
public record Breach(
    Rule rule,
    Limit limit,
    LocalDate date,
    int dates,
    List<Long> deviceIds,
    List<Long> slotIds,
    String code,
    List<String> args) {}
