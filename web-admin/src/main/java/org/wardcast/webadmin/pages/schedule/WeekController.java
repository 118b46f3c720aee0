package org.wardcast.webadmin.pages.schedule;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.wardcast.devices.Unit;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.plan.DryRun;

/** A week of one unit before it happens: as a table, as a timeline, on paper, as a file. */
@Controller
@RequestMapping("/schedule")
class WeekController {
  /** A page of more is no page; the file has them all. */
  private static final int MOST = 1500;

  private final DryRun dryRun;
  private final DryRunCsv csv;
  private final TimelineView timeline;
  private final UnitChoice choice;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  WeekController(
      DryRun dryRun,
      DryRunCsv csv,
      TimelineView timeline,
      UnitChoice choice,
      Rights rights,
      Clock clock,
      ZoneId zone) {
    this.dryRun = dryRun;
    this.csv = csv;
    this.timeline = timeline;
    this.choice = choice;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/week")
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(defaultValue = "table") String as,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var first = from == null ? today() : from;
    model.addAttribute("from", first);
    model.addAttribute("drawn", as.equals("timeline"));
    if (as.equals("timeline")) {
      var ask = new TimelineAsk(unit, first, true, false, 1);
      model.addAttribute("ask", ask);
      model.addAttribute("line", timeline.of(account, ask));
    } else {
      var rows = dryRun.of(choice.scope(account, unit), first);
      model.addAttribute("days", byDay(rows.subList(0, Math.min(MOST, rows.size()))));
      model.addAttribute("more", Math.max(0, rows.size() - MOST));
    }
    model.addAttribute("styles", List.of("/static/schedule.css"));
    model.addAttribute("scripts", List.of("/static/week.js"));
    return "schedule/week";
  }

  @GetMapping("/week.csv")
  void csv(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      HttpServletResponse response)
      throws IOException {
    rights.requireAnywhere(account, Right.SEE);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("lich-phat-tu-" + from + ".csv")
            .build()
            .toString());
    csv.write(dryRun.of(choice.scope(account, unit), from), response.getWriter());
  }

  private static Map<LocalDate, List<DryRun.Row>> byDay(List<DryRun.Row> rows) {
    var days = new LinkedHashMap<LocalDate, List<DryRun.Row>>();
    rows.forEach(row -> days.computeIfAbsent(row.date(), d -> new ArrayList<>()).add(row));
    return days;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
