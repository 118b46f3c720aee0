package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Conflict;
import org.wardcast.scheduler.planning.Conflict.Remedy;
import org.wardcast.scheduler.planning.Conflicts;
import org.wardcast.scheduler.planning.Findings;
import org.wardcast.scheduler.planning.Findings.Note;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.SlotRights;

/** What stands against a slot before it is saved, with ways out. */
@RestController
@RequestMapping("/api/v1/slots")
@Tag(name = "slots")
class SlotFindingsResource {
  /** @param slotId the slot being changed; null for a new one */
  record Wanted(long ownerUnitId, SlotDraft plan, @Nullable Long slotId) {}

  /**
   * A slot in the place of another.
   *
   * @param basedOn the revision of {@code slotId} the person saw
   */
  record Replacement(
      long ownerUnitId,
      SlotDraft plan,
      @Nullable Long slotId,
      int basedOn,
      long otherId,
      int otherRevision) {}

  /** Another slot, as much of it as whoever plans must know. */
  record Other(long id, int revision, long ownerUnitId, String name) {}

  /** A slot in the way, on which days and devices, and the ways out. */
  record ConflictJson(
      Other other,
      LocalDate date,
      int dates,
      Instant from,
      Instant to,
      List<Long> deviceIds,
      List<Remedy> remedies) {
    static ConflictJson of(Conflict conflict) {
      var other = conflict.other();
      return new ConflictJson(
          new Other(
              other.id(), other.revision(), other.ownerUnitId(), other.plan().name()),
          conflict.date(),
          conflict.dates(),
          conflict.from(),
          conflict.to(),
          conflict.deviceIds(),
          conflict.remedies());
    }
  }

  /**
   * Everything that was found.
   *
   * @param clear it can be saved as it is
   * @param checkedTo the last day that was looked at; null where the answer holds for ever
   */
  record FindingsJson(
      boolean clear,
      List<ConflictJson> conflicts,
      List<BreachJson> breaches,
      List<String> barred,
      List<String> notes,
      @Nullable LocalDate checkedTo) {}

  private final Conflicts conflicts;
  private final Slots slots;
  private final SlotRights rights;
  private final Sentences sentences;

  SlotFindingsResource(Conflicts conflicts, Slots slots, SlotRights rights, Sentences sentences) {
    this.conflicts = conflicts;
    this.slots = slots;
    this.rights = rights;
    this.sentences = sentences;
  }

  @PostMapping("/check")
  FindingsJson check(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    var owner = owner(account, wanted.ownerUnitId(), wanted.slotId());
    rights.requireTargets(account, wanted.plan());
    return json(conflicts.check(owner, wanted.plan(), wanted.slotId()));
  }

  @PostMapping("/replace")
  @ResponseStatus(HttpStatus.CREATED)
  Slot replace(@AuthenticationPrincipal Account account, @RequestBody Replacement wanted) {
    var owner = owner(account, wanted.ownerUnitId(), wanted.slotId());
    var present = wanted.slotId() == null
        ? null
        : slots.find(wanted.slotId()).orElseThrow().plan().playlistId();
    rights.requireTargets(account, wanted.plan());
    rights.requirePlaylist(account, wanted.plan().playlistId(), present);
    var other = slots.find(wanted.otherId()).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, other.ownerUnitId());
    return conflicts.replace(
        owner,
        wanted.plan(),
        wanted.slotId(),
        wanted.basedOn(),
        wanted.otherId(),
        wanted.otherRevision(),
        account.login());
  }

  private long owner(Account account, long ownerUnitId, @Nullable Long slotId) {
    var owner = slotId == null ? ownerUnitId : slots.find(slotId).orElseThrow().ownerUnitId();
    rights.require(account, Right.SLOT_WRITE, owner);
    return owner;
  }

  private FindingsJson json(Findings findings) {
    return new FindingsJson(
        findings.clear(),
        findings.conflicts().stream().map(ConflictJson::of).toList(),
        findings.breaches().stream().map(b -> BreachJson.of(b, sentences)).toList(),
        findings.barred().stream().map(this::sentence).toList(),
        findings.notes().stream().map(this::sentence).toList(),
        findings.checkedTo());
  }

  private String sentence(Note note) {
    return sentences.of(note.code(), note.args().toArray());
  }
}
