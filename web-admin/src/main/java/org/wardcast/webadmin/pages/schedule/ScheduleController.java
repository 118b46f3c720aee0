package org.wardcast.webadmin.pages.schedule;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Unit;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The timeline: units or devices down, hours across. What is looked at stands in the address. */
@Controller
class ScheduleController {
  private final TimelineView view;
  private final OccurrencePanel panel;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  ScheduleController(
      TimelineView view, OccurrencePanel panel, Rights rights, Clock clock, ZoneId zone) {
    this.view = view;
    this.panel = panel;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/schedule")
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(name = "day", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asked,
      @RequestParam(name = "view", defaultValue = "") String shape,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "1") int zoom,
      @RequestParam(required = false) @Nullable String show,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var day = asked == null ? today : asked;
    boolean week = shape.equals("week");
    boolean small = unit != null && (unit.kind().isCommune() || !hasCommunes(unit));
    boolean byDevice = by.isEmpty() ? small : by.equals("device");
    var first = week ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    var ask = new TimelineAsk(unit, first, week, byDevice, Math.max(1, Math.min(4, zoom)));
    model.addAttribute("ask", ask);
    model.addAttribute("today", today);
    model.addAttribute("line", view.of(account, ask));
    model.addAttribute("mayPlan", rights.mayAnywhere(account, Right.SLOT_WRITE));
    model.addAttribute("styles", List.of("/static/schedule.css"));
    model.addAttribute("scripts", List.of("/static/timeline.js"));
    if (show != null) {
      show(account, show, ask, model);
    }
    return "schedule/page";
  }

  /** An old address may name an occurrence that is cancelled by now: the day is shown without it. */
  private void show(Account account, String occurrence, TimelineAsk ask, Model model) {
    try {
      panel.fill(account, occurrence, ask.here(), model);
    } catch (NoSuchElementException gone) {
      model.addAttribute("gone", true);
    }
  }

  private static boolean hasCommunes(Unit unit) {
    return switch (unit.kind()) {
      case COUNTRY, CITY, PROVINCE, GROUP -> true;
      default -> false;
    };
  }
}
