package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.SlotRights;
import org.wardcast.webadmin.plan.Choices;

/** Playlists for the parts of a slot, and its exceptions on single dates. */
@RestController
@RequestMapping("/api/v1/slots/{id}")
@Tag(name = "slots")
class FillsResource {
  /**
   * A playlist for a part: a unit, a device, or the whole slot if neither is said.
   *
   * @param date null: standing
   * @param playlistId null: nothing of its own any more
   */
  record Wanted(
      @Nullable Long unitId,
      @Nullable Long deviceId,
      @Nullable LocalDate date,
      @Nullable Long playlistId) {}

  private final Slots slots;
  private final Choices choices;
  private final SlotRights rights;
  private final Clock clock;
  private final ZoneId zone;

  FillsResource(Slots slots, Choices choices, SlotRights rights, Clock clock, ZoneId zone) {
    this.slots = slots;
    this.choices = choices;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  /** What is chosen now, standing and for that date (today if none is said). */
  @GetMapping("/fills")
  List<Fill> fills(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable LocalDate date) {
    var slot = slots.find(id).orElseThrow();
    rights.requireSight(account, slot);
    return slots.fills(id, date == null ? LocalDate.now(clock.withZone(zone)) : date);
  }

  @PutMapping("/fills")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void fill(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Wanted wanted) {
    var slot = slots.find(id).orElseThrow();
    if (wanted.unitId() != null && wanted.deviceId() != null) {
      throw new Refusal("deviceId", "web.plan.place-unknown");
    }
    var place = new Place(wanted.unitId(), wanted.deviceId());
    rights.requireFill(account, slot, place);
    rights.requirePlaylist(
        account, wanted.playlistId(), choices.playing(slot, place, wanted.date()));
    slots.fill(id, place, wanted.date(), wanted.playlistId(), account.login());
  }

  /** Other hours on that date, or none at all. */
  @PutMapping("/days/{date}/change")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @PathVariable LocalDate date,
      @RequestBody DayChange change) {
    own(account, id);
    slots.changeDay(id, date, change, account.login());
  }

  /** As usual again. */
  @DeleteMapping("/days/{date}/change")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void usual(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @PathVariable LocalDate date) {
    own(account, id);
    slots.changeDay(id, date, null, account.login());
  }

  private void own(Account account, long id) {
    var slot = slots.find(id).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
  }
}
