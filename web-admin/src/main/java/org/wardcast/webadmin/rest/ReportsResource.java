package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.scheduler.reports.ReportState.Sending;
import org.wardcast.scheduler.reports.ReportState.State;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.documents.Format;
import org.wardcast.webadmin.layout.OwedReports;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.reporting.FrozenDocuments;

/** Reports that are owed, frozen and sent. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports")
class ReportsResource {
  private static final int MOST_DAYS = 366;
  private static final int DAYS_BACK = 60;
  private static final int DAYS_AHEAD = 31;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /**
   * How one unit stands with one report.
   *
   * @param id of the newest frozen version; null before there is any
   * @param day local date of the cut-off
   * @param to last day counted
   * @param number in the unit's year
   */
  record Owed(
      @Nullable Long id,
      long ruleId,
      long unitId,
      String unit,
      State state,
      LocalDate day,
      Instant cutOff,
      LocalDate from,
      LocalDate to,
      LocalDate periodEnd,
      Instant sendBy,
      @Nullable Integer number,
      @Nullable Instant frozenAt,
      @Nullable Boolean frozenLate,
      @Nullable String sha256,
      @Nullable Sending sending) {
    static Owed of(ReportState state) {
      var due = state.due();
      var frozen = state.frozen();
      return new Owed(
          frozen == null ? null : frozen.id(),
          due.ruleId(),
          state.unit().id(),
          state.unit().fullName(),
          state.state(),
          due.day(),
          due.cutOff(),
          due.from(),
          due.to(),
          due.end(),
          state.sendBy(),
          frozen == null ? null : frozen.number(),
          frozen == null ? null : frozen.frozenAt(),
          frozen == null ? null : frozen.late(),
          frozen == null ? null : frozen.sha256(),
          state.sending());
    }
  }

  /** What goes along with a report. */
  record Note(@Nullable String note) {}

  /** Why the figures are frozen once more. */
  record Reason(@Nullable String reason) {}

  /**
   * A report frozen in the place of another.
   *
   * @param number in the unit's year
   */
  record Frozen(long id, int number, @Nullable Long supersedes, Instant frozenAt, String sha256) {}

  private final Reports reports;
  private final FrozenDocuments documents;
  private final OwedReports owed;
  private final Rights rights;
  private final Scope scope;
  private final Clock clock;
  private final ZoneId zone;

  ReportsResource(
      Reports reports,
      FrozenDocuments documents,
      OwedReports owed,
      Rights rights,
      Scope scope,
      Clock clock,
      ZoneId zone) {
    this.reports = reports;
    this.documents = documents;
    this.owed = owed;
    this.rights = rights;
    this.scope = scope;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * By cut-off.
   *
   * @param from local date of the first cut-off; two months ago if left out
   * @param to of the last one, included; a month ahead if left out
   */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  List<Owed> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var ids = scope.of(account, unit);
    var today = LocalDate.now(clock.withZone(zone));
    var first = from == null ? today.minusDays(DAYS_BACK) : from;
    var last = to == null ? today.plusDays(DAYS_AHEAD) : to;
    if (last.isBefore(first)) {
      throw new Refusal("to", "web.agenda.order");
    }
    if (first.plusDays(MOST_DAYS).isBefore(last)) {
      throw new Refusal("to", "web.agenda.long", MOST_DAYS);
    }
    return reports.states(first, last).stream()
        .filter(one -> ids.isEmpty() || ids.contains(one.unit().id()))
        .filter(one -> state == null || one.state() == state)
        .map(Owed::of)
        .toList();
  }

  /** With the signature, as the offline verifier reads it. */
  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> json(@AuthenticationPrincipal Account account, @PathVariable long id)
      throws IOException {
    return file(account, id, Format.JSON);
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Account account, @PathVariable long id)
      throws IOException {
    return file(account, id, Format.PDF);
  }

  @GetMapping(path = "/{id}", produces = XLSX)
  ResponseEntity<byte[]> xlsx(@AuthenticationPrincipal Account account, @PathVariable long id)
      throws IOException {
    return file(account, id, Format.XLSX);
  }

  @GetMapping(path = "/{id}", produces = "text/csv")
  ResponseEntity<byte[]> csv(@AuthenticationPrincipal Account account, @PathVariable long id)
      throws IOException {
    return file(account, id, Format.CSV);
  }

  private ResponseEntity<byte[]> file(Account account, long id, Format format) throws IOException {
    var file = documents.file(seen(account, id, Right.SEE), format);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .body(file.bytes());
  }

  @PostMapping("/{id}/sendings")
  @ResponseStatus(HttpStatus.CREATED)
  Sending send(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Note note) {
    seen(account, id, Right.REPORT_SEND);
    var sending = reports.send(id, note.note() == null ? "" : note.note(), account.login());
    owed.forget();
    return sending;
  }

  /** The same period with the figures of now, under its own number; the old one stays as it is. */
  @PostMapping("/{id}/successors")
  @ResponseStatus(HttpStatus.CREATED)
  Frozen supersede(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Reason why) {
    seen(account, id, Right.REPORT_SEND);
    var next = reports.supersede(id, why.reason() == null ? "" : why.reason(), account.login());
    owed.forget();
    return new Frozen(next.id(), next.number(), next.supersedes(), next.frozenAt(), next.sha256());
  }

  private FrozenReport seen(Account account, long id, Right right) {
    var report = reports.find(id).orElseThrow();
    rights.require(account, right, report.unitId());
    return report;
  }
}
