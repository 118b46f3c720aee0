package org.wardcast.webadmin.pages.settings;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** A card for each thing that is set once and then counts every day. */
@Controller
class SettingsController {
  /** @param key of its name ({@code web.settings.<key>}) and of the sentence what it is for */
  record Card(String path, String icon, String key) {}

  private static final List<Card> CARDS = List.of(
      new Card("/settings/bands", "sun", "bands"),
      new Card("/settings/day-book", "calendar-event", "day-book"),
      new Card("/settings/levels", "alert-triangle", "levels"),
      new Card("/settings/anniversaries", "confetti", "anniversaries"),
      new Card("/settings/rules", "ruler-2", "rules"),
      new Card("/settings/report-dates", "calendar-due", "report-dates"),
      new Card("/settings/lexicon", "abc", "lexicon"),
      new Card("/settings/sites", "building-store", "sites"),
      new Card("/settings/causes", "message-question", "causes"),
      new Card("/settings/retention", "archive", "retention"));

  private final Rights rights;

  SettingsController(Rights rights) {
    this.rights = rights;
  }

  @GetMapping("/settings")
  String page(@AuthenticationPrincipal Account account, Model model) {
    rights.requireAnywhere(account, Right.SEE);
    model.addAttribute("cards", CARDS);
    return "settings/page";
  }
}
