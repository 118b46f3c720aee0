package org.wardcast.webadmin.pages.airlog;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.webadmin.airlog.LinesCsv;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The log by pages, the state of its chain, and the same lines as a file. */
@Controller
@RequestMapping("/airlog")
class AirlogController {
  private final LogView view;
  private final Airlog airlog;
  private final LinesCsv csv;
  private final Seals seals;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  AirlogController(
      LogView view,
      Airlog airlog,
      LinesCsv csv,
      Seals seals,
      Rights rights,
      Clock clock,
      ZoneId zone) {
    this.view = view;
    this.airlog = airlog;
    this.csv = csv;
    this.seals = seals;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam MultiValueMap<String, String> asked,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    model.addAttribute("log", view.of(account, unit, ask(asked)));
    model.addAttribute("mayExport", view.mayExport(account, unit));
    model.addAttribute("keyLost", seals.key().lost());
    if (asked.containsKey("chain")) {
      model.addAttribute("chain", airlog.checkChain());
    }
    model.addAttribute("styles", List.of("/static/airlog.css"));
    model.addAttribute("scripts", List.of("/static/airlog.js"));
    boolean again = target.equals("airlog-lines");
    model.addAttribute("again", again);
    return again ? "airlog/lines" : "airlog/page";
  }

  /** Recomputes every hash; over millions of lines this takes its time. */
  @GetMapping("/chain")
  String chain(@AuthenticationPrincipal Account account, Model model) {
    rights.requireAnywhere(account, Right.SEE);
    model.addAttribute("chain", airlog.checkChain());
    return "airlog/chain";
  }

  @GetMapping("/lines.csv")
  void csv(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam MultiValueMap<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    var scope = view.exportScope(account, unit);
    var ask = ask(asked);
    if (ask.backwards()) {
      throw new Refusal("to", "web.agenda.order");
    }
    var days = (ask.from() == null ? "" : "-tu-" + ask.from())
        + (ask.to() == null ? "" : "-den-" + ask.to());
    var name = ContentDisposition.attachment().filename("nhat-ky-phat-song" + days + ".csv");
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
    csv.write(ask.filter(scope), response.getWriter());
  }

  private LogAsk ask(MultiValueMap<String, String> asked) {
    return LogAsk.of(asked, LocalDate.now(clock.withZone(zone)));
  }
}
