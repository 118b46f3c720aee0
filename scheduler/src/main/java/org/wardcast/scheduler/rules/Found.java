package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.HashSet;
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
    Applied applied,
    Limit limit,
    LocalDate date,
    Set<Integer> series,
    String code,
    List<String> numbers) {
  Rule rule() {
    return applied.rule();
  }

  /** The same on another day. */
  Found on(LocalDate day) {
    return new Found(applied, limit, day, series, code, numbers);
  }

  /** The same with the slots of another device that has the same hours. */
  Found with(List<Integer> members, List<Integer> others) {
    var mapped = new HashSet<Integer>();
    for (int place : series) {
      mapped.add(place < 0 ? place : others.get(members.indexOf(place)));
    }
    return new Found(applied, limit, date, mapped, code, numbers);
  }
}
