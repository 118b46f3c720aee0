package org.wardcast.scheduler.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differed in the same way: airings of one item of one occurrence.
 *
 * @param key names it within its unit and day
 * @param of how many airings the item has there
 * @param explanations by airing; those taken back are not in it
 */
public record Discrepancy(
    String key,
    @Nullable String occurrence,
    int item,
    String slotName,
    String title,
    @Nullable Instant due,
    Set<Deviation> deviations,
    int of,
    List<Compared> airings,
    Map<String, Explanation> explanations) {

  public int explained() {
    return explanations.size();
  }

  /** What was said of all of them; null if not all have the same. */
  public @Nullable Explanation common() {
    if (explanations.size() < airings.size()) {
      return null;
    }
    var first = explanations.get(airings.get(0).airing());
    return first != null && explanations.values().stream().allMatch(first::saysTheSameAs)
        ? first
        : null;
  }

  public Deviation worst() {
    return deviations.iterator().next();
  }
}
