package org.wardcast.webadmin.security;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Refusal;
import org.wardcast.webadmin.people.Grant;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Role;
import org.wardcast.webadmin.people.SetupCode;

/** The first run: whoever reads the console becomes the first administrator. Gone afterwards. */
@Controller
@RequestMapping("/setup")
class SetupController {
  /** What was typed, except the secrets. */
  record Typed(String login, String name) {}

  private final People people;
  private final SetupCode code;

  SetupController(People people, SetupCode code) {
    this.people = people;
    this.code = code;
  }

  @ModelAttribute("typed")
  Typed typed(
      @RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String name) {
    return new Typed(login, name);
  }

  @GetMapping
  String page() {
    return people.anyAdministrator() ? "redirect:/" : "security/setup";
  }

  @PostMapping
  String make(
      @RequestParam(defaultValue = "") String setupCode,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      @ModelAttribute("typed") Typed typed,
      Model model) {
    if (people.anyAdministrator()) {
      return "redirect:/";
    }
    try {
      if (!code.matches(setupCode)) {
        throw new Refusal("setupCode", "web.setup.code-wrong");
      }
      if (!password.equals(again)) {
        throw new Refusal("again", "web.setup.again-differs");
      }
      var grants = List.of(new Grant(Role.ADMINISTRATOR, null));
      people.add(new PersonDraft(typed.login(), typed.name(), password, true, grants), "setup");
      return "redirect:/sign-in?made";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return "security/setup";
    }
  }
}
