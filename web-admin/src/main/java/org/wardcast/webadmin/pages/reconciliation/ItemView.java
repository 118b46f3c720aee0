package org.wardcast.webadmin.pages.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Compared;

/** An item with the number of devices it aired on as planned, or is still to air on. */
record ItemView(String title, String slot, @Nullable Instant due, int devices) {

  static List<ItemView> of(List<Compared> airings) {
    var items = new LinkedHashMap<String, List<Compared>>();
    for (var airing : airings) {
      items
          .computeIfAbsent(airing.occurrence() + "/" + airing.item(), k -> new ArrayList<>())
          .add(airing);
    }
    return items.values().stream()
        .map(list -> {
          var first = list.get(0);
          return new ItemView(first.title(), first.slotName(), first.due(), list.size());
        })
        .toList();
  }
}
