package org.wardcast.webadmin.pages.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.proof.Anchors;
import org.wardcast.webadmin.audit.AuditCsv;
import org.wardcast.webadmin.audit.AuditLedger;
import org.wardcast.webadmin.audit.AuditTrail;
import org.wardcast.webadmin.audit.Wording;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The trail by pages, one entry unfolded, and the same entries as a file. */
@Controller
@RequestMapping("/audit")
class AuditController {
  private final AuditTrail trail;
  private final AuditCsv csv;
  private final AuditLedger ledger;
  private final Anchors anchors;
  private final People people;
  private final Units units;
  private final Rights rights;

  AuditController(
      AuditTrail trail,
      AuditCsv csv,
      AuditLedger ledger,
      Anchors anchors,
      People people,
      Units units,
      Rights rights) {
    this.trail = trail;
    this.csv = csv;
    this.ledger = ledger;
    this.anchors = anchors;
    this.people = people;
    this.units = units;
    this.rights = rights;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam MultiValueMap<String, String> asked,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      Model model) {
    var scope = scope(account, unit);
    var ask = AuditAsk.of(asked);
    var query = ask.query(unit == null ? null : unit.id());
    if (ask.backwards()) {
      model.addAttribute("trail", new AuditPage(ask, query, List.of(), 0));
    } else {
      var filter = ask.filter(scope, people.all());
      var entries = trail.list(filter, AuditPage.ENTRIES, (long) ask.page() * AuditPage.ENTRIES);
      model.addAttribute("trail", new AuditPage(ask, query, entries, trail.count(filter)));
    }
    model.addAttribute("nouns", Wording.nouns());
    model.addAttribute("everywhere", scope.isEmpty());
    model.addAttribute(
        "known", rights.mayEverywhere(account, Right.AUDIT_SEE) ? people.all() : List.of());
    model.addAttribute("styles", List.of("/static/audit.css"));
    boolean again = target.equals("audit-entries");
    model.addAttribute("again", again);
    return again ? "audit/entries" : "audit/page";
  }

  /** What was sent, beside what was sent the last time. */
  @GetMapping("/{id}")
  String one(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestHeader(name = "HX-Request", defaultValue = "") String part,
      Model model) {
    rights.requireAnywhere(account, Right.AUDIT_SEE);
    var entry = trail.find(id).orElseThrow();
    if (entry.unitId() == null) {
      rights.requireEverywhere(account, Right.AUDIT_SEE);
    } else {
      rights.require(account, Right.AUDIT_SEE, entry.unitId());
    }
    var former = trail.before(entry).orElse(null);
    model.addAttribute("e", entry);
    model.addAttribute("former", former);
    model.addAttribute("fields", Difference.of(entry, former));
    model.addAttribute("styles", List.of("/static/audit.css"));
    return part.isEmpty() ? "audit/one" : "audit/detail";
  }

  /** Reads the whole trail again and compares it with what the airtime log notes of it. */
  @GetMapping("/check")
  String check(
      @AuthenticationPrincipal Account account,
      @RequestHeader(name = "HX-Request", defaultValue = "") String part,
      Model model) {
    rights.requireAnywhere(account, Right.AUDIT_SEE);
    model.addAttribute("check", anchors.check(ledger));
    return part.isEmpty() ? "audit/check" : "audit/checked";
  }

  @GetMapping("/entries.csv")
  void csv(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam MultiValueMap<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    var scope = scope(account, unit);
    var ask = AuditAsk.of(asked);
    if (ask.backwards()) {
      throw new Refusal("to", "web.agenda.order");
    }
    var days = (ask.from() == null ? "" : "-tu-" + ask.from())
        + (ask.to() == null ? "" : "-den-" + ask.to());
    var name = ContentDisposition.attachment().filename("nhat-ky-thao-tac" + days + ".csv");
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
    csv.write(ask.filter(scope, people.all()), response.getWriter());
  }

  /** Units whose entries may be read; empty means all, also those without a unit. */
  private Collection<Long> scope(Account account, @Nullable Unit unit) {
    if (unit != null) {
      rights.require(account, Right.AUDIT_SEE, unit.id());
      return units.subtree(unit.id());
    }
    rights.requireAnywhere(account, Right.AUDIT_SEE);
    if (rights.mayEverywhere(account, Right.AUDIT_SEE)) {
      return List.of();
    }
    return rights.unitsWith(account, Right.AUDIT_SEE).stream()
        .flatMap(id -> units.subtree(id).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
