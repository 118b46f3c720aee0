package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.devices.Units.Called;
import org.wardcast.devices.Units.Succession;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/**
 * Administrative units and residential areas. They are public facts: whoever sees anything sees them.
 * A unit of which nobody knows since when it was there begins on 0001-01-01.
 */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units")
class UnitsResource {
  /** @param from first day of that name */
  record NewName(String name, String fullName, UnitKind kind, LocalDate from) {}

  /**
   * An end.
   *
   * @param lastDay included; null opens the unit again
   * @param below also what is below it and would outlive it
   */
  record End(@Nullable LocalDate lastDay, boolean below) {}

  private static final int MOST = 200;

  private final Units units;
  private final Rights rights;
  private final Sentences sentences;
  private final Clock clock;
  private final ZoneId zone;

  UnitsResource(Units units, Rights rights, Sentences sentences, Clock clock, ZoneId zone) {
    this.units = units;
    this.rights = rights;
    this.sentences = sentences;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * @param q part of a name or a code; without it the children of {@code parent}
   * @param on the day whose units are meant, under the names they had then; today
   * @param ended instead those that had ended before that day
   */
  @GetMapping
  List<Unit> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Long parent,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(defaultValue = "false") boolean ended) {
    rights.requireAnywhere(account, Right.SEE);
    var day = on == null ? LocalDate.now(clock.withZone(zone)) : on;
    if (q == null || q.isBlank()) {
      return units.children(parent, day);
    }
    return ended ? units.searchEnded(q, day, MOST) : units.search(q, day, MOST);
  }

  @GetMapping("/{id}")
  Unit one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.requireAnywhere(account, Right.SEE);
    return units.find(id).orElseThrow();
  }

  @GetMapping("/{id}/names")
  List<Called> names(@AuthenticationPrincipal Account account, @PathVariable long id) {
    return units.names(one(account, id).id());
  }

  @GetMapping("/{id}/predecessors")
  List<Succession> predecessors(@AuthenticationPrincipal Account account, @PathVariable long id) {
    return units.predecessors(one(account, id).id());
  }

  @GetMapping("/{id}/successors")
  List<Succession> successors(@AuthenticationPrincipal Account account, @PathVariable long id) {
    return units.successors(one(account, id).id());
  }

  @PutMapping("/{id}/name")
  Unit rename(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody NewName called) {
    requireWrite(account, id);
    return units.rename(
        id, called.name(), called.fullName(), called.kind(), called.from(), account.login());
  }

  @PutMapping("/{id}/end")
  Unit end(@AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody End end) {
    requireWrite(account, id);
    return units.end(id, end.lastDay(), end.below(), account.login());
  }

  /** Residential areas; their codes are given here. */
  @PostMapping("/{id}/areas")
  ImportAnswer areas(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody List<String> names) {
    requireWrite(account, id);
    var today = LocalDate.now(clock.withZone(zone));
    return ImportAnswer.of(units.addAreas(id, names, today, account.login()), sentences);
  }

  /** @param dryRun only says what would happen */
  @PostMapping(path = "/import", consumes = "text/csv")
  ImportAnswer importCsv(
      @AuthenticationPrincipal Account account,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    var report = units.importCsv(request.getInputStream(), account.login(), dryRun);
    return ImportAnswer.of(report, sentences);
  }

  /**
   * @param day first day of the new units
   * @param dryRun only says what would happen
   */
  @PostMapping(path = "/import-predecessors", consumes = "text/csv")
  ImportAnswer importPredecessors(
      @AuthenticationPrincipal Account account,
      HttpServletRequest request,
      @RequestParam LocalDate day,
      @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    var report = units.importPredecessors(request.getInputStream(), day, account.login(), dryRun);
    return ImportAnswer.of(report, sentences);
  }

  private void requireWrite(Account account, long id) {
    rights.require(account, Right.UNIT_WRITE, units.find(id).orElseThrow().id());
  }
}
