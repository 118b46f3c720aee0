package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.proof.Anchors;
import org.wardcast.webadmin.audit.AuditCsv;
import org.wardcast.webadmin.audit.AuditFilter;
import org.wardcast.webadmin.audit.AuditLedger;
import org.wardcast.webadmin.audit.AuditTrail;
import org.wardcast.webadmin.audit.Entry;
import org.wardcast.webadmin.audit.Outcome;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Who changed what, to read: JSON by pages, or CSV of everything that was asked for. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditResource {
  private static final int MOST = 1000;

  private final AuditTrail trail;
  private final AuditCsv csv;
  private final AuditLedger ledger;
  private final Anchors anchors;
  private final Rights rights;
  private final Scope scope;

  AuditResource(
      AuditTrail trail,
      AuditCsv csv,
      AuditLedger ledger,
      Anchors anchors,
      Rights rights,
      Scope scope) {
    this.trail = trail;
    this.csv = csv;
    this.ledger = ledger;
    this.anchors = anchors;
    this.rights = rights;
    this.scope = scope;
  }

  /** Newest first. */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  java.util.List<Entry> entries(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(defaultValue = "") Set<String> who,
      @RequestParam(defaultValue = "") Set<String> noun,
      @RequestParam(defaultValue = "") Set<Outcome> outcome,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") long offset) {
    var filter = filter(account, unit, who, noun, outcome, from, to, q);
    return trail.list(filter, Math.max(1, Math.min(limit, MOST)), Math.max(0, offset));
  }

  /** Compares the whole trail with what the airtime log notes of it, hour by hour. */
  @GetMapping("/check")
  Anchors.Check check(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.AUDIT_SEE);
    return anchors.check(ledger);
  }

  /** Oldest first. */
  @GetMapping(produces = "text/csv")
  void csv(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(defaultValue = "") Set<String> who,
      @RequestParam(defaultValue = "") Set<String> noun,
      @RequestParam(defaultValue = "") Set<Outcome> outcome,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "") String q,
      HttpServletResponse response)
      throws IOException {
    var filter = filter(account, unit, who, noun, outcome, from, to, q);
    response.setContentType("text/csv;charset=UTF-8");
    csv.write(filter, response.getWriter());
  }

  private AuditFilter filter(
      Account account,
      @Nullable Long unit,
      Set<String> who,
      Set<String> noun,
      Set<Outcome> outcome,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String q) {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Refusal("to", "web.agenda.order");
    }
    return new AuditFilter(
        who, scope.of(account, Right.AUDIT_SEE, unit), noun, outcome, from, to, q);
  }
}
