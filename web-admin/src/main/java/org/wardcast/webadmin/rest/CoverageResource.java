package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.documents.Documents;
import org.wardcast.webadmin.documents.Format;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.reports.Breakdown;
import org.wardcast.webadmin.reports.CoverageDocuments;
import org.wardcast.webadmin.reports.CoverageReport;
import org.wardcast.webadmin.reports.ProofOfFigures;
import org.wardcast.webadmin.reports.Reporter;

/** How far units were reached. */
@RestController
@RequestMapping("/api/v1/reports/coverage")
@Tag(name = "reports")
class CoverageResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Reporter reporter;
  private final CoverageJson.Writer json;
  private final CoverageDocuments coverage;
  private final ProofOfFigures proofs;
  private final Documents documents;
  private final Units units;
  private final Rights rights;

  CoverageResource(
      Reporter reporter,
      CoverageJson.Writer json,
      CoverageDocuments coverage,
      ProofOfFigures proofs,
      Documents documents,
      Units units,
      Rights rights) {
    this.reporter = reporter;
    this.json = json;
    this.coverage = coverage;
    this.proofs = proofs;
    this.documents = documents;
    this.units = units;
    this.rights = rights;
  }

  /**
   * @param unit one with its parts, or several side by side
   * @param to last day, included
   */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  CoverageJson report(
      @AuthenticationPrincipal Account account,
      @RequestParam List<Long> unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "DAY") Breakdown by) {
    return json.of(reporter.report(allowed(account, unit), from, to, by));
  }

  /** The same as a table, remarks in its last column. */
  @GetMapping(produces = "text/csv")
  void csv(
      @AuthenticationPrincipal Account account,
      @RequestParam List<Long> unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "DAY") Breakdown by,
      HttpServletResponse response)
      throws IOException {
    write(reporter.report(allowed(account, unit), from, to, by), Format.CSV, response);
  }

  @GetMapping(produces = XLSX)
  void xlsx(
      @AuthenticationPrincipal Account account,
      @RequestParam List<Long> unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "DAY") Breakdown by,
      HttpServletResponse response)
      throws IOException {
    write(reporter.report(allowed(account, unit), from, to, by), Format.XLSX, response);
  }

  @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
  void pdf(
      @AuthenticationPrincipal Account account,
      @RequestParam List<Long> unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "DAY") Breakdown by,
      HttpServletResponse response)
      throws IOException {
    write(reporter.report(allowed(account, unit), from, to, by), Format.PDF, response);
  }

  private List<Unit> allowed(Account account, List<Long> ids) {
    var allowed = new ArrayList<Unit>();
    for (var id : ids.stream().distinct().toList()) {
      allowed.add(units.find(id).orElseThrow(() -> new NoSuchElementException("unit " + id)));
      rights.require(account, Right.SEE, id);
    }
    return allowed;
  }

  private void write(CoverageReport report, Format format, HttpServletResponse response)
      throws IOException {
    var letter = coverage.letter(report.subject(), report.from(), report.to());
    var proof = proofs.of(report.through(), report.asOf(), null);
    response.setContentType(format.mediaType());
    documents.write(
        coverage.document(report, letter, proof, format), format, response.getOutputStream());
  }
}
