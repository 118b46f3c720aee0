package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
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
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.SlotRights;

/** Slots, kept as revisions; a change says which revision it was based on. */
@RestController
@RequestMapping("/api/v1/slots")
@Tag(name = "slots")
class SlotsResource {
  /** A new slot of a unit. */
  record Wanted(long ownerUnitId, SlotDraft plan) {}

  /** A new revision. */
  record Change(int basedOn, SlotDraft plan) {}

  /** Another playlist for one date; null goes back to the standing one. */
  record DayPlaylist(@Nullable Long playlistId) {}

  private final Slots slots;
  private final SlotRights rights;
  private final Scope scope;

  SlotsResource(Slots slots, SlotRights rights, Scope scope) {
    this.slots = slots;
    this.rights = rights;
    this.scope = scope;
  }

  @GetMapping
  List<Slot> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    var ids = scope.of(account, unit);
    return slots.list().stream()
        .filter(slot -> ids.isEmpty() || ids.contains(slot.ownerUnitId()))
        .toList();
  }

  @GetMapping("/{id}")
  Slot one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    return slot(account, Right.SEE, id);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Slot create(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.require(account, Right.SLOT_WRITE, wanted.ownerUnitId());
    rights.requireTargets(account, wanted.plan());
    rights.requirePlaylist(account, wanted.plan().playlistId(), null);
    return slots.create(wanted.ownerUnitId(), account.login(), wanted.plan());
  }

  @PutMapping("/{id}")
  Slot save(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Change change) {
    var present = slot(account, Right.SLOT_WRITE, id);
    rights.requireTargets(account, change.plan());
    rights.requirePlaylist(account, change.plan().playlistId(), present.plan().playlistId());
    return slots.save(id, change.basedOn(), account.login(), change.plan());
  }

  @PutMapping("/{id}/days/{date}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void day(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @PathVariable LocalDate date,
      @RequestBody DayPlaylist wanted) {
    var slot = slot(account, Right.SLOT_WRITE, id);
    rights.requirePlaylist(account, wanted.playlistId(), slot.plan().playlistId());
    slots.playlistFor(id, date, wanted.playlistId(), account.login());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    slot(account, Right.SLOT_WRITE, id);
    slots.remove(id, account.login());
  }

  private Slot slot(Account account, Right right, long id) {
    var slot = slots.find(id).orElseThrow();
    rights.require(account, right, slot.ownerUnitId());
    return slot;
  }
}
