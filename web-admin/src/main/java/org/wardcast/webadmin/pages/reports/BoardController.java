package org.wardcast.webadmin.pages.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportRules;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.scheduler.reports.ReportState.State;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** One rule over the units that report by it: who sent what when, and all of it summed up. */
@Controller
@RequestMapping("/reports/rules/{id}")
class BoardController {
  private static final int COLUMNS = 8;
  private static final Set<By> SPANS = Set.of(By.DAY, By.WEEK, By.MONTH);

  /** @param cells by the day of the cut-off */
  record Line(Unit unit, Map<LocalDate, ReportState> cells) {}

  private final Reports reports;
  private final ReportRules rules;
  private final RollUp rollUp;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  BoardController(
      Reports reports, ReportRules rules, RollUp rollUp, Rights rights, Clock clock, ZoneId zone) {
    this.reports = reports;
    this.rules = rules;
    this.rollUp = rollUp;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  /** @param missing only units with a report that is not sent though it should be */
  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "WEEK") By by,
      @RequestParam(defaultValue = "false") boolean missing,
      Model model) {
    var rule = seen(account, id, Right.SEE);
    var states = past(rule);
    var days = List.copyOf(
        new TreeSet<>(states.stream().map(state -> state.due().day()).toList()));
    var columns = days.subList(Math.max(0, days.size() - COLUMNS), days.size());
    var shown =
        states.stream().filter(state -> columns.contains(state.due().day())).toList();
    var sums = rollUp.sums(shown);
    model.addAttribute("rule", rule);
    model.addAttribute("columns", columns);
    model.addAttribute("lines", lines(shown, missing));
    model.addAttribute("tallies", tallies(shown, columns));
    model.addAttribute("missing", missing);
    model.addAttribute("sums", sums);
    model.addAttribute("by", SPANS.contains(by) ? by : By.WEEK);
    model.addAttribute(
        "rows", rollUp.rows(rule.plan().unitId(), sums, SPANS.contains(by) ? by : By.WEEK));
    model.addAttribute(
        "mayRemind", rights.may(account, Right.REPORT_RULE, rule.plan().unitId()));
    return "reports/board";
  }

  private List<ReportState> past(ReportRule rule) {
    var today = LocalDate.now(clock.withZone(zone));
    return reports.states(today.minusDays(back(rule.plan().rhythm())), today).stream()
        .filter(state -> state.rule().id() == rule.id() && state.state() != State.COMING)
        .toList();
  }

  private static int back(ReportPlan.Rhythm rhythm) {
    return switch (rhythm) {
      case DAILY -> COLUMNS + 1;
      case WEEKLY -> 7 * (COLUMNS + 1);
      case MONTHLY -> 31 * (COLUMNS + 1);
    };
  }

  /** How many units stand how on the newest day. */
  private static Map<State, Long> tallies(List<ReportState> states, List<LocalDate> days) {
    return states.stream()
        .filter(state -> state.due().day().equals(days.get(days.size() - 1)))
        .collect(Collectors.groupingBy(
            ReportState::state, () -> new EnumMap<>(State.class), Collectors.counting()));
  }

  private static List<Line> lines(List<ReportState> states, boolean missing) {
    var lines = new LinkedHashMap<Long, Line>();
    states.stream()
        .sorted(java.util.Comparator.<ReportState, String>comparing(
                state -> state.unit().name())
            .thenComparingLong(state -> state.unit().id()))
        .forEach(state -> lines
            .computeIfAbsent(
                state.unit().id(), any -> new Line(state.unit(), new LinkedHashMap<>()))
            .cells
            .put(state.due().day(), state));
    return new ArrayList<>(lines.values())
        .stream()
            .filter(line -> !missing
                || line.cells.values().stream().anyMatch(state -> state.state() == State.MISSING))
            .toList();
  }

  @PostMapping("/remind")
  String remind(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam long unitId,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "false") boolean missing,
      RedirectAttributes redirect) {
    seen(account, id, Right.REPORT_RULE);
    try {
      reports.remind(id, unitId, day, account.login());
      redirect.addFlashAttribute("reminded", unitId);
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("refusal", refusal);
    }
    redirect.addAttribute("missing", missing);
    return "redirect:/reports/rules/" + id;
  }

  private ReportRule seen(Account account, long id, Right right) {
    @Nullable ReportRule rule = rules.history(id).stream().findFirst().orElse(null);
    if (rule == null) {
      throw new java.util.NoSuchElementException("report rule " + id);
    }
    rights.require(account, right, rule.plan().unitId());
    return rule;
  }
}
