package org.wardcast.webadmin.layout;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardcast.webadmin.people.Account;

/** The address alone leads to the first page the person may see. */
@Controller
class HomeController {
  private final Menu menu;

  HomeController(Menu menu) {
    this.menu = menu;
  }

  @GetMapping("/")
  String home(@AuthenticationPrincipal Account account) {
    var pages = menu.of(account);
    return pages.isEmpty() ? "redirect:/help" : "redirect:" + pages.get(0).path();
  }
}
