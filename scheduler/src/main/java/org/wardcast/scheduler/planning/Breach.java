package org.wardcast.scheduler.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A limit that is broken.
 *
 * @param date the first on which it is
 * @param dates on how many, of those that were looked at
 * @param deviceIds on which devices
 * @param slotIds the slots that break it together; one that is being planned has no id yet
 * @param code of the sentence, {@code scheduler.rule.…}
 * @param args its numbers, as people read them: weekday from 1, date, a device, its unit, how many
 *     other devices, the decision, 1 if it is so only while a response level is raised, that level,
 *     and what the sentence has besides
 */
public record Breach(
    Rule rule,
    Limit limit,
    LocalDate date,
    int dates,
    List<Long> deviceIds,
    List<Long> slotIds,
    String code,
    List<String> args) {

  /** What the sentence chooses its words by, as numbers; all else as text. */
  public Object[] values() {
    var values = args.toArray();
    for (int i : new int[] {0, 4, 6}) {
      values[i] = Integer.valueOf(args.get(i));
    }
    return values;
  }
}
