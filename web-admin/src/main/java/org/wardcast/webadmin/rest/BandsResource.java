package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Prime-time bands, with what was in force on any day. */
@RestController
@RequestMapping("/api/v1/bands")
@Tag(name = "bands")
class BandsResource {
  /** A band; what is left out is open or empty. */
  record Wanted(
      long unitId,
      @Nullable String name,
      @Nullable Set<DeviceKind> kinds,
      @Nullable Set<DayOfWeek> weekdays,
      @Nullable LocalTime start,
      @Nullable LocalTime end,
      @Nullable Boolean reserved,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String decision) {

    Band band(long id) {
      return new Band(
          id,
          unitId,
          name == null ? "" : name.strip(),
          kinds == null ? Set.of() : kinds,
          weekdays == null ? Set.of() : weekdays,
          given("start", start),
          given("end", end),
          Boolean.TRUE.equals(reserved),
          given("validFrom", validFrom),
          validTo,
          decision == null ? "" : decision.strip());
    }

    private static <T> T given(String field, @Nullable T value) {
      if (value == null) {
        throw new Refusal(field, "web.error.field-missing", field);
      }
      return value;
    }
  }

  private final Bands bands;
  private final Concerns concerns;
  private final Rights rights;

  BandsResource(Bands bands, Concerns concerns, Rights rights) {
    this.bands = bands;
    this.concerns = concerns;
    this.rights = rights;
  }

  /** @param day only those that count for the unit on that day, inherited ones included */
  @GetMapping
  List<Band> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(required = false) @Nullable LocalDate day) {
    var shown = concerns.of(account, unit);
    if (unit != null && day != null) {
      return bands.inForce(unit, day);
    }
    return bands.list().stream()
        .filter(band -> shown.has(band.unitId()) && (day == null || band.validOn(day)))
        .toList();
  }

  @GetMapping("/{id}")
  List<Bands.Revision> history(@AuthenticationPrincipal Account account, @PathVariable long id) {
    concerns.require(account, present(id).unitId());
    return bands.history(id);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Band add(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.require(account, Right.PLAN_RULE, wanted.unitId());
    return bands.add(wanted.band(0), account.login());
  }

  @PutMapping("/{id}")
  Band change(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Wanted wanted) {
    rights.require(account, Right.PLAN_RULE, present(id).unitId());
    return bands.change(wanted.band(id), account.login());
  }

  /** Ends it yesterday if it has begun. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.require(account, Right.PLAN_RULE, present(id).unitId());
    bands.remove(id, account.login());
  }

  private Band present(long id) {
    return bands.list().stream().filter(band -> band.id() == id).findFirst().orElseThrow();
  }
}
