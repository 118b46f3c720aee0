package org.wardcast.webadmin.pages.coverage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.planning.Progress;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.outlines.Outlines;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.CampaignRights;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.reports.MatrixReporter;
import org.wardcast.webadmin.reports.MatrixTables;
import tools.jackson.databind.ObjectMapper;

/** The page, and what it asks for once it stands. */
@Controller
@RequestMapping("/coverage")
class CoverageController {
  private static final List<String> STYLES =
      List.of("/webjars/leaflet/dist/leaflet.css", "/static/coverage.css");
  private static final List<String> SCRIPTS = List.of(
      "/webjars/chart.js/dist/chart.umd.js",
      "/webjars/leaflet/dist/leaflet.js",
      "/static/coverage.js",
      "/static/coverage-map.js");

  private final CoverageView view;
  private final CoverageScope scope;
  private final MatrixReporter matrices;
  private final MatrixTables matrixTables;
  private final Outlines outlines;
  private final Rights rights;
  private final CampaignRights campaignRights;
  private final Progress progress;
  private final UnitChoice choice;
  private final ObjectMapper json;

  CoverageController(
      CoverageView view,
      CoverageScope scope,
      MatrixReporter matrices,
      MatrixTables matrixTables,
      Outlines outlines,
      Rights rights,
      CampaignRights campaignRights,
      Progress progress,
      UnitChoice choice,
      ObjectMapper json) {
    this.view = view;
    this.scope = scope;
    this.matrices = matrices;
    this.matrixTables = matrixTables;
    this.outlines = outlines;
    this.rights = rights;
    this.campaignRights = campaignRights;
    this.progress = progress;
    this.choice = choice;
    this.json = json;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam Map<String, String> address,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var today = scope.today();
    var tops = scope.tops(account, unit, today);
    var usual = CoverageQuery.usual(today, scope.usual(tops, today));
    model.addAttribute("query", usual);
    model.addAttribute("quick", CoverageQuery.quick(today));
    model.addAttribute("choices", scope.choices(tops, today));
    model.addAttribute("styles", STYLES);
    model.addAttribute("scripts", SCRIPTS);
    try {
      var query = CoverageQuery.of(address, today, usual.by());
      model.addAttribute("query", query);
      show(account, unit, scope.tops(account, unit, query.to()), query, model);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
    }
    return "coverage/page";
  }

  private void show(
      Account account, @Nullable Unit unit, List<Unit> tops, CoverageQuery query, Model model) {
    if (query.matrix()) {
      var matrix =
          matrices.matrix(tops, query.from(), query.to(), query.measure(), query.strength());
      model.addAttribute("matrix", matrix);
      model.addAttribute("matrixTable", matrixTables.table(matrix));
      model.addAttribute("matrixNotes", matrixTables.notes(matrix));
    } else {
      var page = view.of(account, unit, tops, query);
      model.addAttribute("page", page);
      model.addAttribute("chartJson", json(page.chart()));
      model.addAttribute("courseJson", json(page.course()));
      model.addAttribute("mapJson", page.map() == null ? "" : json(page.map().units()));
    }
  }

  private String json(@Nullable Object value) {
    return value == null ? "" : json.writeValueAsString(value);
  }

  /** GeoJSON of the units that the page's map shows. */
  @GetMapping("/outlines")
  ResponseEntity<String> outlines(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam LocalDate day) {
    rights.requireAnywhere(account, Right.SEE);
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "geo+json"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(outlines.of(scope.below(scope.tops(account, unit, day), day)));
  }

  /** How far a campaign has come in the unit looked at: counting takes a moment. */
  @GetMapping("/campaigns/{id}")
  String campaign(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      Model model) {
    var campaign = campaignRights.see(account, id);
    var standing = progress.of(id, choice.scope(account, unit));
    model.addAttribute("campaign", campaign);
    model.addAttribute("lines", CampaignLine.of(standing, campaign.plan().targets()));
    model.addAttribute("plannedTo", standing.plannedTo());
    return "coverage/campaign :: standing";
  }
}
