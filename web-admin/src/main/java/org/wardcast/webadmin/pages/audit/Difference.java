package org.wardcast.webadmin.pages.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.webadmin.audit.Entry;

/**
 * One field of an entry.
 *
 * @param before what was sent the last time; null if there was no such time, or it was the same
 */
record Difference(String field, String value, @Nullable String before) {

  static List<Difference> of(Entry entry, @Nullable Entry former) {
    var all = new ArrayList<Difference>();
    Map<String, String> then = former == null ? Map.of() : former.input();
    entry.input().forEach((field, value) -> {
      var before = former == null ? null : then.getOrDefault(field, "");
      all.add(new Difference(field, value, value.equals(before) ? null : before));
    });
    if (former != null) {
      then.forEach((field, value) -> {
        if (!entry.input().containsKey(field)) {
          all.add(new Difference(field, "", value));
        }
      });
    }
    return all;
  }

  public boolean changed() {
    return before != null;
  }
}
