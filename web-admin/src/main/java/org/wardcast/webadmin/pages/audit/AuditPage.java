package org.wardcast.webadmin.pages.audit;

import java.util.List;
import org.wardcast.webadmin.audit.Entry;

/** One page of the trail. */
record AuditPage(AuditAsk ask, String query, List<Entry> entries, long count) {
  static final int ENTRIES = 50;

  public long first() {
    return (long) ask.page() * ENTRIES + 1;
  }

  public long last() {
    return (long) ask.page() * ENTRIES + entries.size();
  }

  public boolean more() {
    return last() < count;
  }
}
