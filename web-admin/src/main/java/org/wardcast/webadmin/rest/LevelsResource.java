package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Response levels: their templates, and raising and lowering them. */
@RestController
@RequestMapping("/api/v1/levels")
@Tag(name = "levels")
class LevelsResource {
  /** A new template. */
  record Wanted(
      long unitId,
      int rank,
      @Nullable String name,
      @Nullable String advice,
      @Nullable Set<Long> pausedSlots) {}

  /** A new revision of one. */
  record Change(
      int basedOn,
      int rank,
      @Nullable String name,
      @Nullable String advice,
      @Nullable Set<Long> pausedSlots) {}

  /** Where, and why. */
  record Step(long unitId, @Nullable String reason) {}

  private final Levels levels;
  private final Concerns concerns;
  private final Rights rights;

  LevelsResource(Levels levels, Concerns concerns, Rights rights) {
    this.levels = levels;
    this.concerns = concerns;
    this.rights = rights;
  }

  @GetMapping
  List<Level> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    var shown = concerns.of(account, unit);
    return levels.list().stream().filter(level -> shown.has(level.unitId())).toList();
  }

  /** What is raised for that unit or above it, the nearest; 204 if nothing is. */
  @GetMapping("/current")
  ResponseEntity<Levels.Step> current(
      @AuthenticationPrincipal Account account, @RequestParam long unit) {
    rights.require(account, Right.SEE, unit);
    return levels
        .current(unit)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** Every raising and lowering, newest first. */
  @GetMapping("/history")
  List<Levels.Step> history(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    var shown = concerns.of(account, unit);
    return levels.history().stream().filter(step -> shown.has(step.unitId())).toList();
  }

  @GetMapping("/{id}")
  Level one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    var level = levels.find(id).orElseThrow();
    concerns.require(account, level.unitId());
    return level;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Level create(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.require(account, Right.LEVEL_SET, wanted.unitId());
    return levels.create(
        wanted.unitId(),
        wanted.rank(),
        text(wanted.name()),
        text(wanted.advice()),
        slots(wanted.pausedSlots()),
        account.login());
  }

  @PutMapping("/{id}")
  Level save(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Change change) {
    rights.require(account, Right.LEVEL_SET, levels.find(id).orElseThrow().unitId());
    return levels.save(
        id,
        change.basedOn(),
        change.rank(),
        text(change.name()),
        text(change.advice()),
        slots(change.pausedSlots()),
        account.login());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.require(account, Right.LEVEL_SET, levels.find(id).orElseThrow().unitId());
    levels.remove(id, account.login());
  }

  /** From now on, in the level's own unit or one below it. */
  @PostMapping("/{id}/raise")
  Levels.Step raise(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Step step) {
    rights.require(account, Right.LEVEL_SET, step.unitId());
    return levels.raise(step.unitId(), id, text(step.reason()), account.login());
  }

  /** Back to every day's plan. */
  @PostMapping("/lower")
  Levels.Step lower(@AuthenticationPrincipal Account account, @RequestBody Step step) {
    rights.require(account, Right.LEVEL_SET, step.unitId());
    return levels.lower(step.unitId(), text(step.reason()), account.login());
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private static Set<Long> slots(@Nullable Set<Long> given) {
    return given == null ? Set.of() : given;
  }
}
