package org.wardcast.webadmin.layout;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The pages, in the order of a working day. */
@Component
class Menu {
  /**
   * One page.
   *
   * @param icon name in Tabler's icon font
   * @param daily shown in the bar of a phone; the others are behind "more"
   */
  record Entry(String path, String messageCode, String icon, Right needs, boolean daily) {}

  private static final List<Entry> ALL = List.of(
      new Entry("/now", "web.page.now", "broadcast", Right.SEE, true),
      new Entry("/schedule", "web.page.schedule", "calendar-week", Right.SEE, true),
      new Entry("/library", "web.page.library", "microphone-2", Right.SEE, true),
      new Entry("/playlists", "web.page.playlists", "playlist", Right.SEE, true),
      new Entry("/campaigns", "web.page.campaigns", "flag", Right.SEE, false),
      new Entry("/devices", "web.page.devices", "speakerphone", Right.SEE, false),
      new Entry("/airlog", "web.page.airlog", "list-check", Right.SEE, false),
      new Entry("/reconciliation", "web.page.reconciliation", "checklist", Right.SEE, false),
      new Entry("/coverage", "web.page.coverage", "chart-area", Right.SEE, false),
      new Entry("/reports", "web.page.reports", "report", Right.SEE, false),
      new Entry("/units", "web.page.units", "map-pin", Right.SEE, false),
      new Entry("/people", "web.page.people", "users", Right.PEOPLE_WRITE, false),
      new Entry("/audit", "web.page.audit", "history", Right.AUDIT_SEE, false),
      new Entry("/settings", "web.page.settings", "settings", Right.SEE, false));

  private final Rights rights;

  Menu(Rights rights) {
    this.rights = rights;
  }

  List<Entry> of(Account account) {
    return ALL.stream()
        .filter(entry -> rights.mayAnywhere(account, entry.needs()))
        .toList();
  }
}
