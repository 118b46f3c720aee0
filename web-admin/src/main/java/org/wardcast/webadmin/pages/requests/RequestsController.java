package org.wardcast.webadmin.pages.requests;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.RequestRights;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The queue of requests, and what became of them. */
@Controller
@RequestMapping("/schedule/requests")
class RequestsController {
  private static final int MOST_DECIDED = 50;

  /**
   * One request.
   *
   * @param waiting since it was asked; null once it is decided
   * @param other name of the slot in the way
   * @param own the person's own wish, for somebody else to decide
   */
  record Row(
      Request request,
      @Nullable Duration waiting,
      @Nullable String other,
      boolean mayDecide,
      boolean own) {}

  private final Requests requests;
  private final RequestRights requestRights;
  private final Slots slots;
  private final UnitChoice choice;
  private final Rights rights;
  private final Names names;
  private final Clock clock;

  RequestsController(
      Requests requests,
      RequestRights requestRights,
      Slots slots,
      UnitChoice choice,
      Rights rights,
      Names names,
      Clock clock) {
    this.requests = requests;
    this.requestRights = requestRights;
    this.slots = slots;
    this.choice = choice;
    this.rights = rights;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var scope = choice.scope(account, unit);
    var shown = requests.list().stream()
        .filter(request -> scope.isEmpty() || scope.contains(request.unitId()))
        .toList();
    model.addAttribute("open", rows(account, shown, true));
    model.addAttribute(
        "decided", rows(account, shown, false).stream().limit(MOST_DECIDED).toList());
    model.addAttribute("names", names.byLogin());
    model.addAttribute("mayPlan", rights.mayAnywhere(account, Right.SLOT_WRITE));
    return "requests/page";
  }

  private List<Row> rows(Account account, List<Request> some, boolean open) {
    return some.stream()
        .filter(request -> open == (request.state() == Request.State.OPEN))
        .map(request -> new Row(
            request,
            open ? Duration.between(request.askedAt(), clock.instant()) : null,
            other(request),
            requestRights.mayDecide(account, request),
            request.askedBy().equals(account.login())))
        .toList();
  }

  private @Nullable String other(Request request) {
    var id = request.otherSlotId();
    return id == null ? null : slots.find(id).map(slot -> slot.plan().name()).orElse(null);
  }

  @PostMapping("/{id}/grant")
  String grant(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var request = requests.find(id).orElseThrow();
    requestRights.requireGrant(account, request, request.plan());
    try {
      requests.grant(id, request.plan(), account.login());
      redirect.addFlashAttribute("granted", request.plan().name());
    } catch (Refusal refusal) {
      refused(redirect, id, refusal, "");
    }
    return "redirect:/schedule/requests";
  }

  @PostMapping("/{id}/decline")
  String decline(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    var request = requests.find(id).orElseThrow();
    requestRights.requireDecide(account, request);
    try {
      requests.decline(id, reason, account.login());
      redirect.addFlashAttribute("declined", request.plan().name());
    } catch (Refusal refusal) {
      refused(redirect, id, refusal, reason);
    }
    return "redirect:/schedule/requests";
  }

  /** What was typed comes back with the sentence. */
  private static void refused(
      RedirectAttributes redirect, long id, Refusal refusal, String reason) {
    redirect.addFlashAttribute("refusal", refusal);
    redirect.addFlashAttribute("refusedId", id);
    redirect.addFlashAttribute("typed", reason);
  }
}
