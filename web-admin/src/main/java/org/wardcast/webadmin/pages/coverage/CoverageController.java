package org.wardcast.webadmin.pages.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
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
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The report of one period, on the page and as a file. */
@Controller
@RequestMapping("/coverage")
class CoverageController {
  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 366;

  private final CoverageView view;
  private final CoverageCsv csv;
  private final Rights rights;

  CoverageController(CoverageView view, CoverageCsv csv, Rights rights) {
    this.view = view;
    this.csv = csv;
    this.rights = rights;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var last = to == null ? view.today() : to;
    var first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
    model.addAttribute("from", first);
    model.addAttribute("to", last);
    model.addAttribute("styles", List.of("/static/coverage.css"));
    try {
      check(first, last);
      model.addAttribute("report", view.of(account, unit, first, last));
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
    }
    return "coverage/page";
  }

  @GetMapping("/report.csv")
  void csv(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      HttpServletResponse response)
      throws IOException {
    rights.requireAnywhere(account, Right.SEE);
    check(from, to);
    var name = "do-phu-tu-" + from + "-den-" + to + ".csv";
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    csv.write(view.rows(account, unit, from, to), response.getWriter());
  }

  private static void check(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new Refusal("to", "web.agenda.order");
    }
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new Refusal("to", "web.agenda.long", MOST_DAYS);
    }
  }
}
