package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Exports;
import org.wardcast.scheduler.proof.Proofs;
import org.wardcast.webadmin.exports.ExportScope;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** What the airtime log gives away to be checked without us. */
@RestController
@RequestMapping("/api/v1/airings")
@Tag(name = "airings")
class ProofResource {
  private final Airlog airlog;
  private final Exports exports;
  private final Proofs proofs;
  private final ExportScope scope;
  private final Rights rights;

  ProofResource(Airlog airlog, Exports exports, Proofs proofs, ExportScope scope, Rights rights) {
    this.airlog = airlog;
    this.exports = exports;
    this.proofs = proofs;
    this.scope = scope;
    this.rights = rights;
  }

  /** The signed export of whole days as a ZIP, written as it is read. */
  @GetMapping(value = "/export", produces = "application/zip")
  void export(
      @AuthenticationPrincipal Account account,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable Long unit,
      HttpServletResponse response)
      throws IOException {
    var plan = exports.plan(new Exports.Ask(from, to, scope.of(account, unit), account.login()));
    var name = ContentDisposition.attachment().filename(plan.fileName());
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
    exports.write(plan, response.getOutputStream(), done -> {});
  }

  /** That one line lies under a signed seal, without the other lines. */
  @GetMapping(value = "/{number}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
  String proof(@AuthenticationPrincipal Account account, @PathVariable long number) {
    rights.requireAnywhere(account, Right.SEE);
    airlog.line(number).ifPresent(line -> scope.requireSight(account, line));
    return proofs.of(number);
  }
}
