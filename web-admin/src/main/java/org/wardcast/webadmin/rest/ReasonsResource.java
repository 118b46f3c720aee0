package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Devices;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Why;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.plan.DryRun;

/** What plays at a moment and why, and a week of a unit before it happens. */
@RestController
@RequestMapping("/api/v1/agenda")
@Tag(name = "agenda")
class ReasonsResource {
  /** One step, with its sentence in the language that was asked for. */
  record Step(
      Why.Outcome outcome,
      String code,
      List<String> args,
      String sentence,
      @Nullable Long slotId) {}

  /** @param cue null: silence */
  record Answer(long deviceId, Instant moment, @Nullable Cue cue, List<Step> steps) {}

  /** @param to last day, included */
  record Week(@Nullable Long unit, LocalDate from, LocalDate to, List<DryRun.Row> items) {}

  private final Programme programme;
  private final DryRun dryRun;
  private final Devices devices;
  private final Rights rights;
  private final Scope scope;
  private final Sentences sentences;

  ReasonsResource(
      Programme programme,
      DryRun dryRun,
      Devices devices,
      Rights rights,
      Scope scope,
      Sentences sentences) {
    this.programme = programme;
    this.dryRun = dryRun;
    this.devices = devices;
    this.rights = rights;
    this.scope = scope;
    this.sentences = sentences;
  }

  /** What that device does at that moment, and every step that leads there. */
  @GetMapping("/why")
  Answer why(
      @AuthenticationPrincipal Account account,
      @RequestParam long device,
      @RequestParam OffsetDateTime at) {
    rights.require(account, Right.SEE, devices.find(device).orElseThrow().unitId());
    var why = programme.why(device, at.toInstant());
    var steps = why.steps().stream()
        .map(s -> new Step(
            s.outcome(),
            s.code(),
            s.args(),
            sentences.of(s.code(), s.args().toArray()),
            s.slotId()))
        .toList();
    return new Answer(why.deviceId(), why.moment(), why.cue(), steps);
  }

  /** Seven days from that one, on the devices of the unit and below it. */
  @GetMapping("/week")
  Week week(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam LocalDate from) {
    var rows = dryRun.of(scope.of(account, unit), from);
    return new Week(unit, from, from.plusDays(DryRun.DAYS - 1L), rows);
  }
}
