package org.wardcast.webadmin.pages.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportRules;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.scheduler.reports.ReportState.State;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** What is due, what comes, how the units below stand, and what was frozen. */
@Controller
@RequestMapping("/reports")
class ReportsController {
  private static final int DAYS_BACK = 62;
  private static final int DAYS_AHEAD = 31;
  private static final int MOST_FROZEN = 30;
  private static final int MOST_COMING = 12;

  /**
   * Units that report by one rule on one date to come.
   *
   * @param more than the one named
   */
  record Coming(ReportState state, int more) {}

  /** One rule for many communes, at its last cut-off. */
  record Board(ReportRule rule, Due last, Map<State, Long> counts, int units) {}

  private final Reports reports;
  private final ReportRules rules;
  private final UnitChoice choice;
  private final Concerns concerns;
  private final Rights rights;
  private final Names names;
  private final Clock clock;
  private final ZoneId zone;

  ReportsController(
      Reports reports,
      ReportRules rules,
      UnitChoice choice,
      Concerns concerns,
      Rights rights,
      Names names,
      Clock clock,
      ZoneId zone) {
    this.reports = reports;
    this.rules = rules;
    this.choice = choice;
    this.concerns = concerns;
    this.rights = rights;
    this.names = names;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var today = LocalDate.now(clock.withZone(zone));
    var scope = choice.scope(account, unit);
    var states = reports.states(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
        .filter(state -> scope.isEmpty() || scope.contains(state.unit().id()))
        .toList();
    var shown = concerns.of(account, unit == null ? null : unit.id());
    model.addAttribute("open", open(account, unit, states));
    model.addAttribute("coming", coming(states));
    model.addAttribute("boards", boards(states));
    model.addAttribute("frozen", frozen(states));
    model.addAttribute(
        "keyLost", states.stream().anyMatch(state -> state.state() == State.WAITING_KEY));
    model.addAttribute(
        "ruled", rules.list().stream().anyMatch(rule -> shown.has(rule.plan().unitId())));
    model.addAttribute("mayRule", rights.mayAnywhere(account, Right.REPORT_RULE));
    model.addAttribute("names", names.byLogin());
    return "reports/page";
  }

  /** Of the person's own units, or of the one chosen: what somebody there has to send. */
  private List<ReportState> open(Account account, @Nullable Unit unit, List<ReportState> states) {
    var own = rights.unitsWith(account, Right.REPORT_SEND);
    return states.stream()
        .filter(state -> state.state().open() && state.frozen() != null)
        .filter(state -> own.contains(state.unit().id())
            || (unit != null && unit.id() == state.unit().id()))
        .filter(state -> rights.may(account, Right.REPORT_SEND, state.unit().id()))
        .toList();
  }

  private static List<Coming> coming(List<ReportState> states) {
    var first = new LinkedHashMap<String, Coming>();
    states.stream()
        .filter(state -> state.state() == State.COMING)
        .forEach(state -> first.merge(
            state.rule().id() + "@" + state.due().day(),
            new Coming(state, 0),
            (old, next) -> new Coming(old.state, old.more + 1)));
    return first.values().stream().limit(MOST_COMING).toList();
  }

  private static List<Board> boards(List<ReportState> states) {
    var byRule = new LinkedHashMap<Long, List<ReportState>>();
    states.stream()
        .filter(state -> state.rule().plan().sender() == Sender.COMMUNES)
        .filter(state -> state.state() != State.COMING)
        .forEach(state ->
            byRule.computeIfAbsent(state.rule().id(), id -> new ArrayList<>()).add(state));
    return byRule.values().stream().map(ReportsController::board).toList();
  }

  private static Board board(List<ReportState> ofRule) {
    var newest = ofRule.get(ofRule.size() - 1);
    var last = ofRule.stream()
        .filter(state -> state.due().day().equals(newest.due().day()))
        .toList();
    var counts = new EnumMap<State, Long>(State.class);
    last.forEach(state -> counts.merge(state.state(), 1L, Long::sum));
    return new Board(newest.rule(), newest.due(), counts, last.size());
  }

  private static List<ReportState> frozen(List<ReportState> states) {
    return states.stream()
        .filter(state -> state.frozen() != null)
        .sorted(
            Comparator.<ReportState>comparingLong(state -> state.due().cutOff().toEpochMilli())
                .reversed())
        .limit(MOST_FROZEN)
        .toList();
  }
}
