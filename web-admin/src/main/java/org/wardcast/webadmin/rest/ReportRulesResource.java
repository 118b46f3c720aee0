package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Letterhead;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportRules;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** When units report, on which days, and to whom. */
@RestController
@RequestMapping("/api/v1/report-rules")
@Tag(name = "reports")
class ReportRulesResource {
  private static final String NUMBER = "{n}/BC-UBND";
  private static final int GRACE = 24;

  /**
   * A rule; what is left out is empty, 24 hours of grace, no reminder.
   *
   * @param basedOn of a change: the revision that was read
   */
  record Wanted(
      @Nullable Long unitId,
      @Nullable Integer basedOn,
      @Nullable String name,
      ReportPlan.@Nullable Rhythm rhythm,
      @Nullable Integer dayOfMonth,
      @Nullable DayOfWeek weekday,
      @Nullable LocalTime time,
      ReportPlan.@Nullable Reading reading,
      ReportPlan.@Nullable Sender sender,
      @Nullable Integer graceHours,
      @Nullable Integer reminderHours,
      @Nullable String issuingBody,
      @Nullable String place,
      @Nullable String numberPattern,
      @Nullable List<String> recipients,
      @Nullable String signerTitle,
      @Nullable String signerName,
      @Nullable List<String> addresses,
      @Nullable List<String> reminders) {

    ReportPlan plan() {
      return new ReportPlan(
          given("unitId", unitId),
          text(name),
          given("rhythm", rhythm),
          dayOfMonth == null ? 0 : dayOfMonth,
          weekday,
          given("time", time),
          given("reading", reading),
          sender == null ? ReportPlan.Sender.SELF : sender,
          graceHours == null ? GRACE : graceHours,
          reminderHours == null ? 0 : reminderHours,
          new Letterhead(
              text(issuingBody),
              text(place),
              numberPattern == null ? NUMBER : numberPattern.strip(),
              list(recipients),
              text(signerTitle),
              text(signerName)),
          list(addresses),
          list(reminders));
    }

    private static String text(@Nullable String given) {
      return given == null ? "" : given.strip();
    }

    private static List<String> list(@Nullable List<String> given) {
      return given == null ? List.of() : given.stream().map(String::strip).toList();
    }
  }

  /** @param day local date of the cut-off */
  record Owing(@Nullable Long unitId, @Nullable LocalDate day) {}

  private final ReportRules rules;
  private final Reports reports;
  private final Concerns concerns;
  private final Rights rights;

  ReportRulesResource(ReportRules rules, Reports reports, Concerns concerns, Rights rights) {
    this.rules = rules;
    this.reports = reports;
    this.concerns = concerns;
    this.rights = rights;
  }

  /** Those in force that say something about the unit, also from above. */
  @GetMapping
  List<ReportRule> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    var shown = concerns.of(account, unit);
    return rules.list().stream().filter(rule -> shown.has(rule.plan().unitId())).toList();
  }

  /** Newest revision first. */
  @GetMapping("/{id}")
  List<ReportRule> history(@AuthenticationPrincipal Account account, @PathVariable long id) {
    var history = rules.history(id);
    concerns.require(account, history.stream().findFirst().orElseThrow().plan().unitId());
    return history;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ReportRule create(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.require(account, Right.REPORT_RULE, given("unitId", wanted.unitId()));
    return rules.create(wanted.plan(), account.login());
  }

  @PutMapping("/{id}")
  ReportRule change(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Wanted wanted) {
    rights.require(account, Right.REPORT_RULE, present(id).plan().unitId());
    return rules.change(id, given("basedOn", wanted.basedOn()), wanted.plan(), account.login());
  }

  /** Nothing is due by it any more; what was, still is. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.require(account, Right.REPORT_RULE, present(id).plan().unitId());
    rules.remove(id, account.login());
  }

  private ReportRule present(long id) {
    return rules.find(id).orElseThrow();
  }

  /** Reminds a unit, by post and on its pages, of the report it owes by that rule. */
  @PostMapping("/{id}/reminders")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remind(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Owing owing) {
    var rule = rules.history(id).stream().findFirst().orElseThrow();
    rights.require(account, Right.REPORT_RULE, rule.plan().unitId());
    reports.remind(id, given("unitId", owing.unitId()), given("day", owing.day()), account.login());
  }

  private static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw new Refusal(field, "web.error.field-missing", field);
    }
    return value;
  }
}
