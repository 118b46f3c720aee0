package org.wardcast.webadmin.pages.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.proof.Exports;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.webadmin.exports.ExportJobs;
import org.wardcast.webadmin.exports.ExportScope;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The signed export: what will be in it, how far it is, and the file. */
@Controller
@RequestMapping("/airlog/export")
class ExportController {
  private final Exports exports;
  private final ExportJobs jobs;
  private final ExportScope scope;
  private final Seals seals;
  private final Units units;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  ExportController(
      Exports exports,
      ExportJobs jobs,
      ExportScope scope,
      Seals seals,
      Units units,
      Rights rights,
      Clock clock,
      ZoneId zone) {
    this.exports = exports;
    this.jobs = jobs;
    this.scope = scope;
    this.seals = seals;
    this.units = units;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
      Model model) {
    var yesterday = LocalDate.now(clock.withZone(zone)).minusDays(1);
    var ask = ask(account, unit, from == null ? yesterday : from, to == null ? yesterday : to);
    try {
      model.addAttribute("plan", exports.plan(ask));
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
    }
    return show(account, ask, model);
  }

  @PostMapping
  String start(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      Model model) {
    var ask = ask(account, unit, from, to);
    try {
      jobs.start(ask);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return show(account, ask, model);
    }
    var again = UriComponentsBuilder.fromPath("/airlog/export")
        .queryParam("from", from)
        .queryParam("to", to);
    return "redirect:" + (unit == null ? again : again.queryParam("unit", unit.id())).toUriString();
  }

  private Exports.Ask ask(Account account, @Nullable Unit unit, LocalDate from, LocalDate to) {
    return new Exports.Ask(
        from, to, scope.of(account, unit == null ? null : unit.id()), account.login());
  }

  private String show(Account account, Exports.Ask ask, Model model) {
    model.addAttribute("ask", ask);
    model.addAttribute("shownUnits", names(ask.units()));
    model.addAttribute("key", seals.key().keyId());
    model.addAttribute("jobs", jobs.of(account.login()));
    model.addAttribute("styles", List.of("/static/airlog.css"));
    return "exports/page";
  }

  private List<String> names(Set<Long> ids) {
    return ids.stream()
        .flatMap(id -> units.find(id).stream())
        .map(Unit::fullName)
        .toList();
  }

  /** How far one's own exports are; the page asks while one is on its way. */
  @GetMapping("/jobs")
  String jobs(@AuthenticationPrincipal Account account, Model model) {
    rights.requireAnywhere(account, Right.LOG_EXPORT);
    model.addAttribute("jobs", jobs.of(account.login()));
    return "exports/jobs";
  }

  @GetMapping("/{id}.zip")
  void file(
      @AuthenticationPrincipal Account account,
      @PathVariable String id,
      HttpServletResponse response)
      throws IOException {
    rights.requireAnywhere(account, Right.LOG_EXPORT);
    var job =
        jobs.ready(id, account.login()).orElseThrow(() -> new Refusal(null, "web.exports.gone"));
    var name = ContentDisposition.attachment().filename(job.plan().fileName());
    response.setContentType("application/zip");
    response.setContentLengthLong(job.bytes());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
    Files.copy(jobs.file(job), response.getOutputStream());
  }
}
