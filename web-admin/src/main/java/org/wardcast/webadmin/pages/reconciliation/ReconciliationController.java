package org.wardcast.webadmin.pages.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** One day of one unit, its month, and the same day as a file. */
@Controller
@RequestMapping("/reconciliation")
class ReconciliationController {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final int DAYS_AHEAD = 366;

  private final DayViews views;
  private final DayCsv csv;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  ReconciliationController(DayViews views, DayCsv csv, Rights rights, Clock clock, ZoneId zone) {
    this.views = views;
    this.csv = csv;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable Deviation kind,
      @RequestParam(defaultValue = "false") boolean open,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var today = LocalDate.now(clock.withZone(zone));
    // What is to be explained is yesterday.
    var ask = ask(unit, day == null ? today.minusDays(1) : day, kind, open, today);
    model.addAttribute("ask", ask);
    model.addAttribute("today", today);
    var first = ask.day().withDayOfMonth(1);
    model.addAttribute("month", first.datesUntil(first.plusMonths(1)).toList());
    model.addAttribute("styles", List.of("/static/reconciliation.css"));
    model.addAttribute("scripts", List.of("/static/reconciliation.js"));
    if (unit != null && views.inCommune(unit)) {
      model.addAttribute("page", views.day(account, unit, ask));
      return "reconciliation/day";
    }
    model.addAttribute("page", views.communes(account, unit, ask));
    return "reconciliation/communes";
  }

  /** Takes longer than the day itself, so the page asks for it afterwards. */
  @GetMapping("/calendar")
  String calendar(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(required = false) @Nullable Deviation kind,
      @RequestParam(defaultValue = "false") boolean open,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var today = LocalDate.now(clock.withZone(zone));
    var ask = ask(unit, day, kind, open, today);
    model.addAttribute("ask", ask);
    model.addAttribute("today", today);
    model.addAttribute("marks", views.calendar(account, unit, ask));
    return "reconciliation/calendar";
  }

  @GetMapping("/day.csv")
  void csv(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      HttpServletResponse response)
      throws IOException {
    rights.requireAnywhere(account, Right.SEE);
    var ask = ask(unit, day, null, false, LocalDate.now(clock.withZone(zone)));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("doi-soat-" + day + ".csv")
            .build()
            .toString());
    if (unit != null && views.inCommune(unit)) {
      csv.day(unit, ask.day(), response.getWriter());
    } else {
      csv.communes(views.communes(account, unit, ask), response.getWriter());
    }
  }

  private static DayAsk ask(
      @Nullable Unit unit, LocalDate day, @Nullable Deviation kind, boolean open, LocalDate today) {
    if (day.isBefore(FIRST) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
      throw new Refusal("day", "web.reconciliation.far");
    }
    return new DayAsk(unit == null ? null : unit.id(), day, kind, open);
  }
}
