package org.wardcast.webadmin.pages.campaigns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The minutes of one theme beside the others.
 *
 * @param airedBar percent of the longest
 */
record ShareView(String topic, double aired, double planned, int airedBar, int plannedBar) {
  static List<ShareView> of(
      Map<Long, Double> aired, Map<Long, Double> planned, LongFunction<String> names) {
    var topics = new HashSet<>(aired.keySet());
    topics.addAll(planned.keySet());
    var most = topics.stream()
        .mapToDouble(t -> aired.getOrDefault(t, 0.0) + planned.getOrDefault(t, 0.0))
        .max()
        .orElse(0);
    var shares = new ArrayList<ShareView>();
    for (var topic : topics) {
      var past = aired.getOrDefault(topic, 0.0);
      var to = planned.getOrDefault(topic, 0.0);
      if (past + to > 0) {
        shares.add(new ShareView(
            names.apply(topic), past, to, (int) (100 * past / most), (int) (100 * to / most)));
      }
    }
    shares.sort(Comparator.comparingDouble((ShareView s) -> s.aired + s.planned)
        .reversed()
        .thenComparing(ShareView::topic));
    return shares;
  }
}
