package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Corrections;
import org.wardcast.scheduler.proof.Corrections.Correction;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Corrections of one line of the airtime log. */
@RestController
@RequestMapping("/api/v1/airings/{number}/corrections")
@Tag(name = "airings")
class CorrectionsResource {
  /** @param started null if nothing was heard */
  record Said(
      @Nullable OffsetDateTime started,
      @Nullable OffsetDateTime ended,
      @Nullable Long airedMillis,
      @Nullable EndState endState,
      @Nullable Evidence evidence,
      @Nullable String reason) {

    Correction correction() {
      if (airedMillis == null) {
        throw new Refusal("airedMillis", "web.correct.aired-missing");
      }
      if (endState == null) {
        throw new Refusal("endState", "web.correct.choice");
      }
      if (evidence == null) {
        throw new Refusal("evidence", "web.correct.choice");
      }
      return new Correction(
          started == null ? null : started.toInstant(),
          ended == null ? null : ended.toInstant(),
          airedMillis,
          endState,
          evidence,
          reason == null ? "" : reason);
    }
  }

  private final Corrections corrections;
  private final Airlog airlog;
  private final Rights rights;

  CorrectionsResource(Corrections corrections, Airlog airlog, Rights rights) {
    this.corrections = corrections;
    this.airlog = airlog;
    this.rights = rights;
  }

  /** Oldest first; the last one counts. */
  @GetMapping
  List<AirLine> list(@AuthenticationPrincipal Account account, @PathVariable long number) {
    require(account, Right.SEE, number);
    return corrections.of(number);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AirLine correct(
      @AuthenticationPrincipal Account account, @PathVariable long number, @RequestBody Said said) {
    require(account, Right.LOG_CORRECT, number);
    return corrections.correct(number, said.correction(), account.login());
  }

  private void require(Account account, Right right, long number) {
    var line = airlog.line(number).orElseThrow(() -> new NoSuchElementException("line " + number));
    rights.require(account, right, line.unitId());
  }
}
