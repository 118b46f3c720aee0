package org.wardcast.scheduler.planner;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;

/** What plays come to. */
final class Sum {
  private Sum() {}

  /** Minutes as milliseconds. */
  static double of(Measure measure, List<Play> plays) {
    return switch (measure) {
      case MINUTES -> onAir(plays);
      case PLAYS ->
        plays.stream().filter(p -> !p.signature()).map(Play::key).distinct().count();
      case ITEMS ->
        plays.stream()
            .filter(p -> !p.signature())
            .map(Play::bulletinId)
            .distinct()
            .count();
    };
  }

  /** The union over all devices of a commune. */
  static long onAir(Collection<Play> plays) {
    var stretches = plays.stream()
        .map(p -> new long[] {p.start(), p.start() + p.millis()})
        .toArray(long[][]::new);
    Arrays.sort(stretches, (a, b) -> Long.compare(a[0], b[0]));
    long total = 0;
    long end = Long.MIN_VALUE;
    for (var stretch : stretches) {
      if (stretch[1] > end) {
        total += stretch[1] - Math.max(end, stretch[0]);
        end = stretch[1];
      }
    }
    return total;
  }
}
