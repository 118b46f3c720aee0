package org.wardcast.webadmin.pages.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Unit;
import org.wardcast.webadmin.documents.Documents;
import org.wardcast.webadmin.documents.Format;
import org.wardcast.webadmin.documents.ReportDocument;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.reports.CoverageDocuments;
import org.wardcast.webadmin.reports.MatrixReporter;
import org.wardcast.webadmin.reports.ProofOfFigures;
import org.wardcast.webadmin.reports.Reporter;

/** What the page shows as a file, asked for by the same address. */
@Controller
class CoverageFiles {
  private final CoverageScope scope;
  private final Reporter reporter;
  private final MatrixReporter matrices;
  private final CoverageDocuments coverage;
  private final ProofOfFigures proofs;
  private final Documents documents;
  private final Rights rights;

  CoverageFiles(
      CoverageScope scope,
      Reporter reporter,
      MatrixReporter matrices,
      CoverageDocuments coverage,
      ProofOfFigures proofs,
      Documents documents,
      Rights rights) {
    this.scope = scope;
    this.reporter = reporter;
    this.matrices = matrices;
    this.coverage = coverage;
    this.proofs = proofs;
    this.documents = documents;
    this.rights = rights;
  }

  @GetMapping("/coverage/report.{format:pdf|xlsx|csv|json}")
  void file(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable String format,
      @RequestParam Map<String, String> address,
      HttpServletResponse response)
      throws IOException {
    rights.requireAnywhere(account, Right.SEE);
    var wanted = Format.valueOf(format.toUpperCase(Locale.ROOT));
    var today = scope.today();
    var usual = scope.usual(scope.tops(account, unit, today), today);
    var query = CoverageQuery.of(address, today, usual);
    var document = document(account, unit, query, wanted);
    var name = "do-phu-tu-" + query.from() + "-den-" + query.to() + "." + wanted.ending();
    response.setContentType(wanted.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    documents.write(document, wanted, response.getOutputStream());
  }

  private ReportDocument document(
      Account account, @Nullable Unit unit, CoverageQuery query, Format format) {
    var tops = scope.tops(account, unit, query.to());
    if (query.matrix()) {
      var matrix =
          matrices.matrix(tops, query.from(), query.to(), query.measure(), query.strength());
      return coverage.document(
          matrix,
          coverage.letter(matrix.subject(), query.from(), query.to()),
          proofs.of(matrix.through(), matrix.asOf(), null));
    }
    var report = reporter.report(tops, query.from(), query.to(), query.by());
    return coverage.document(
        report,
        coverage.letter(report.subject(), query.from(), query.to()),
        proofs.of(report.through(), report.asOf(), null),
        format);
  }
}
