package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.scheduler.proof.Retention;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** How long lines are kept, and the archives of those that went. */
@RestController
@RequestMapping("/api/v1/retention")
@Tag(name = "retention")
class RetentionResource {
  private final Retention retention;
  private final Rights rights;

  RetentionResource(Retention retention, Rights rights) {
    this.retention = retention;
    this.rights = rights;
  }

  @GetMapping
  Retention.State state(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return retention.state();
  }

  /** Newest first. */
  @GetMapping("/archives")
  List<Retention.Archive> archives(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return retention.archives();
  }

  /** Archives what is due; the answer comes when it is verified and the lines are gone. */
  @PostMapping("/archives")
  Retention.Archive archive(@AuthenticationPrincipal Account account) {
    rights.requireEverywhere(account, Right.LOG_EXPORT);
    return retention.archive(account.login());
  }
}
