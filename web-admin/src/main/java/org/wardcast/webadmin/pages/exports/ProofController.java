package org.wardcast.webadmin.pages.exports;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Proofs;
import org.wardcast.webadmin.exports.ExportScope;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The proof of one line, to show without the others. */
@Controller
class ProofController {
  private final Airlog airlog;
  private final Proofs proofs;
  private final ExportScope scope;
  private final Rights rights;

  ProofController(Airlog airlog, Proofs proofs, ExportScope scope, Rights rights) {
    this.airlog = airlog;
    this.proofs = proofs;
    this.scope = scope;
    this.rights = rights;
  }

  @GetMapping("/airlog/lines/{number}/proof.json")
  ResponseEntity<String> proof(
      @AuthenticationPrincipal Account account, @PathVariable long number) {
    rights.requireAnywhere(account, Right.SEE);
    airlog.line(number).ifPresent(line -> scope.requireSight(account, line));
    var name = ContentDisposition.attachment().filename("dong-" + number + "-bang-chung.json");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .body(proofs.of(number));
  }
}
