package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.outlook.Series;
import org.wardcast.scheduler.planning.Limit.GoodWithBad;
import org.wardcast.scheduler.planning.Limit.PlaysPerDay;

/**
 * A change of the plan, to be held against the rules.
 *
 * @param after every slot as it would be
 * @param scope places of the devices that it touches
 * @param planned the slot that is changed; {@link #NEW} for a new one
 * @param slots whose breaches are this change's own; with those that came with it they stand
 *     against it
 * @param date only on it they are its own; on all dates if null
 * @param contentOnly it changes what plays, not when
 * @param chosen choices about to be made
 * @param items of playlists about to be saved
 * @param to last day that is looked at
 */
public record Change(
    List<Series> after,
    BitSet scope,
    long planned,
    Set<Long> slots,
    @Nullable LocalDate date,
    boolean contentOnly,
    List<Fill> chosen,
    Map<Long, List<PlaylistItem>> items,
    LocalDate from,
    LocalDate to) {
  /** No slot has this id. */
  public static final long NEW = 0;

  /** What plays is looked at from the first day on which it is this change's own. */
  LocalDate contentFrom() {
    return date != null
        ? from
        : after.stream()
            .filter(s -> slots.contains(s.id()))
            .map(s -> s.hours().next(from))
            .min(LocalDate::compareTo)
            .orElse(from);
  }

  boolean speaksOf(Broken broken) {
    var limit = broken.first().limit();
    return !contentOnly || limit instanceof PlaysPerDay || limit instanceof GoodWithBad;
  }

  boolean isIts(Broken broken) {
    return (date == null || broken.dates().contains(date))
        && broken.slots().stream().anyMatch(slots::contains);
  }
}
