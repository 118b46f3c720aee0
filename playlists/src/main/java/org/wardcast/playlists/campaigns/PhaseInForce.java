package org.wardcast.playlists.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A phase with everything worked out.
 *
 * @param number from 0
 * @param from first day; null while the phase before has no end
 * @param to last day, included; null while it is open
 * @param topicIds its own and the inherited ones
 * @param bulletinIds its own first, then the inherited ones
 */
public record PhaseInForce(
    int number,
    String name,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String endsOn,
    Set<Long> topicIds,
    List<Long> bulletinIds) {

  public boolean holds(LocalDate day) {
    return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
