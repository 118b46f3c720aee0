package org.wardcast.webadmin.pages.requests;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.RequestRights;

/** A wish granted at other hours than it was asked for. */
@Controller
@RequestMapping("/schedule/requests/{id}")
class ChangedController {
  private final Requests requests;
  private final RequestRights rights;
  private final Names names;

  ChangedController(Requests requests, RequestRights rights, Names names) {
    this.requests = requests;
    this.rights = rights;
    this.names = names;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
    var request = requests.find(id).orElseThrow();
    rights.requireDecide(account, request);
    return form(request, RequestForm.of(request.plan()), model);
  }

  @PostMapping
  String grant(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @ModelAttribute("form") RequestForm form,
      BindingResult binding,
      Model model,
      RedirectAttributes redirect) {
    var request = requests.find(id).orElseThrow();
    rights.requireDecide(account, request);
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.schedule.unreadable");
      }
      var plan = form.in(request.plan());
      rights.requireGrant(account, request, plan);
      redirect.addFlashAttribute(
          "granted", requests.grant(id, plan, account.login()).plan().name());
      return "redirect:/schedule/requests";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(request, form, model);
    }
  }

  private String form(Request request, RequestForm form, Model model) {
    model.addAttribute("asked", request);
    model.addAttribute("form", form);
    model.addAttribute("names", names.byLogin());
    return "requests/form";
  }
}
