package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;

/**
 * A limit broken on one day.
 *
 * @param series those that break it together
 * @param numbers for the sentence, as people read them
 */
record Found(
    Rule rule,
    Limit limit,
    LocalDate date,
    Set<Integer> series,
    String code,
    List<String> numbers) {}
