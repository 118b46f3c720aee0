package org.wardcast.webadmin.pages.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.Topics;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The list of bulletins. Everything that limits it stands in the address. */
@Controller
class LibraryController {
  private final LibraryView view;
  private final Topics topics;
  private final Rights rights;

  LibraryController(LibraryView view, Topics topics, Rights rights) {
    this.view = view;
    this.topics = topics;
    this.rights = rights;
  }

  @GetMapping("/library")
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Approval state,
      @RequestParam(required = false) @Nullable Long topic,
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    boolean waiting = tab.equals("waiting");
    model.addAttribute(
        "list",
        waiting
            ? view.queue(account, unit, q, topic, page)
            : view.list(account, unit, q, state, topic, page));
    model.addAttribute("waiting", waiting);
    model.addAttribute("waitingCount", view.waiting(account, unit));
    model.addAttribute("approver", rights.mayAnywhere(account, Right.BULLETIN_APPROVE));
    model.addAttribute("writer", rights.mayAnywhere(account, Right.BULLETIN_WRITE));
    model.addAttribute("q", q);
    model.addAttribute("state", state);
    model.addAttribute("topic", topic);
    model.addAttribute("states", Approval.values());
    model.addAttribute("topics", topics.all());
    model.addAttribute("scripts", List.of("/static/uploads.js", "/static/library.js"));
    model.addAttribute("styles", List.of("/static/library.css"));
    return "library/page";
  }
}
