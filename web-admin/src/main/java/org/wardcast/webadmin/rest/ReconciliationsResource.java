package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.proof.Cause;
import org.wardcast.scheduler.proof.CommuneDay;
import org.wardcast.scheduler.proof.DayLock;
import org.wardcast.scheduler.proof.Reconciliation;
import org.wardcast.scheduler.proof.UnitDay;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Planned against aired, reasons for what differs, and locked days. */
@RestController
@RequestMapping("/api/v1/reconciliations")
@Tag(name = "reconciliations")
class ReconciliationsResource {
  private static final int MOST_DAYS = 366;

  /**
   * @param detail of a commune or what lies in one; null above
   * @param communes of what lies above communes; empty below
   */
  record Answer(@Nullable UnitDay detail, List<CommuneDay> communes) {}

  /** @param cause code from the list; may be left out where words say it */
  record Reason(
      long unitId,
      LocalDate day,
      List<String> airings,
      @Nullable String cause,
      @Nullable String words) {}

  record Wish(long unitId, LocalDate day) {}

  record Done(List<DayLock> locks, List<Not> not) {}

  /** A commune whose day stays open. */
  record Not(long unitId, String unit, String code, String sentence) {}

  /** @param position among the others; {@code retired} where it is no longer offered */
  record Wording(int position, String vi, String en, boolean retired) {}

  private final Reconciliation desk;
  private final Units units;
  private final Rights rights;
  private final Scope scope;
  private final Sentences sentences;

  ReconciliationsResource(
      Reconciliation desk, Units units, Rights rights, Scope scope, Sentences sentences) {
    this.desk = desk;
    this.units = units;
    this.rights = rights;
    this.scope = scope;
    this.sentences = sentences;
  }

  @GetMapping
  Answer day(
      @AuthenticationPrincipal Account account,
      @RequestParam long unit,
      @RequestParam LocalDate day) {
    require(account, Right.SEE, unit);
    return units.path(unit).stream().anyMatch(u -> u.kind().isCommune())
        ? new Answer(desk.of(unit, day), List.of())
        : new Answer(null, desk.communes(List.of(unit), day));
  }

  @PostMapping("/reasons")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void explain(@AuthenticationPrincipal Account account, @RequestBody Reason reason) {
    require(account, Right.RECONCILE, reason.unitId());
    desk.explain(
        reason.unitId(),
        reason.day(),
        reason.airings(),
        reason.cause(),
        reason.words() == null ? "" : reason.words(),
        account.login());
  }

  /** A commune, or every commune below the unit that can be locked. There is no way back. */
  @PostMapping("/locks")
  Done lock(@AuthenticationPrincipal Account account, @RequestBody Wish wish) {
    require(account, Right.DAY_LOCK, wish.unitId());
    var locked = desk.lock(wish.unitId(), wish.day(), account.login());
    return new Done(
        locked.locks(),
        locked.not().stream()
            .map(not -> new Not(
                not.commune().id(),
                not.commune().fullName(),
                not.why().code(),
                sentences.of(not.why())))
            .toList());
  }

  /** @param to last day, included */
  @GetMapping("/locks")
  List<DayLock> locks(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    if (to.isBefore(from)) {
      throw new Refusal("to", "web.agenda.order");
    }
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new Refusal("to", "web.agenda.long", MOST_DAYS);
    }
    return desk.locks(scope.of(account, unit), from, to);
  }

  /** Reasons to choose from; those no longer offered are marked. */
  @GetMapping("/causes")
  List<Cause> causes(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return desk.causes();
  }

  @PutMapping("/causes/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void save(
      @AuthenticationPrincipal Account account,
      @PathVariable String code,
      @RequestBody Wording wording) {
    rights.requireEverywhere(account, Right.PLAN_RULE);
    desk.save(new Cause(code, wording.position(), wording.vi(), wording.en(), wording.retired()));
  }

  private void require(Account account, Right right, long unit) {
    if (units.find(unit).isEmpty()) {
      throw new NoSuchElementException("unit " + unit);
    }
    rights.require(account, right, unit);
  }
}
