package org.wardcast.webadmin.pages.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.people.SlotRights;
import org.wardcast.webadmin.plan.Choices;
import org.wardcast.webadmin.plan.LastTime;
import org.wardcast.webadmin.plan.Places;

/** One occurrence at the side of the timeline: what plays in it, who chooses it, and its exceptions. */
@Controller
@RequestMapping("/schedule/occurrences/{id}")
class OccurrenceController {
  private final OccurrencePanel panel;
  private final Occurrences occurrences;
  private final Slots slots;
  private final Choices choices;
  private final LastTime lastTime;
  private final Objections hours;
  private final Rights rights;
  private final SlotRights slotRights;
  private final Sentences sentences;

  OccurrenceController(
      OccurrencePanel panel,
      Occurrences occurrences,
      Slots slots,
      Choices choices,
      LastTime lastTime,
      Objections hours,
      Rights rights,
      SlotRights slotRights,
      Sentences sentences) {
    this.panel = panel;
    this.occurrences = occurrences;
    this.slots = slots;
    this.choices = choices;
    this.lastTime = lastTime;
    this.hours = hours;
    this.rights = rights;
    this.slotRights = slotRights;
    this.sentences = sentences;
  }

  @GetMapping
  String one(
      @AuthenticationPrincipal Account account,
      @PathVariable String id,
      @RequestParam(defaultValue = "/schedule") String back,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    panel.fill(account, id, back, model);
    return "schedule/occurrence";
  }

  /** A playlist for a part; none goes back to the next wider choice. */
  @PostMapping("/fill")
  String fill(
      @AuthenticationPrincipal Account account,
      @PathVariable String id,
      @RequestParam String place,
      @RequestParam(defaultValue = "false") boolean standing,
      @RequestParam(required = false) @Nullable Long playlistId,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes redirect) {
    var found = occurrences.find(id);
    var slot = slots.find(found.slot().id()).orElseThrow();
    var part = Places.parse(place);
    slotRights.requireFill(account, slot, part);
    slotRights.requirePlaylist(account, playlistId, choices.playing(slot, part, found.date()));
    try {
      var date = standing ? null : found.date();
      var former = former(slot, part, found.date(), standing);
      slots.fill(slot.id(), part, date, playlistId, account.login());
      var code = playlistId == null
          ? "web.plan.said.unfilled"
          : standing ? "web.plan.said.filled" : "web.plan.said.filled-day";
      var sentence = sentences.of(
          code,
          panel.playlist(playlistId),
          panel.name(part, found.date()),
          slot.plan().name(),
          hours.day(found.date()));
      redirect.addFlashAttribute(
          "said", Said.filled(sentence, slot.id(), part, date, former, back));
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("trouble", sentences.of(refusal));
    }
    return Back.to(back, id);
  }

  /** "Chép hôm qua": what that part played the last time. */
  @PostMapping("/copy")
  String copy(
      @AuthenticationPrincipal Account account,
      @PathVariable String id,
      @RequestParam String place,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes redirect) {
    var found = occurrences.find(id);
    var slot = slots.find(found.slot().id()).orElseThrow();
    var part = Places.parse(place);
    slotRights.requireFill(account, slot, part);
    var unit = part.unitId();
    long owner = unit == null ? slot.ownerUnitId() : unit;
    rights.require(account, Right.PLAYLIST_WRITE, owner);
    try {
      var former = former(slot, part, found.date(), false);
      var made = lastTime.copyTo(slot, part, owner, found.date(), account.login());
      var sentence = sentences.of(
          "web.plan.said.copied", hours.day(made.from()), panel.name(part, found.date()));
      redirect.addFlashAttribute(
          "said", Said.filled(sentence, slot.id(), part, found.date(), former, back));
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("trouble", sentences.of(refusal));
    }
    return Back.to(back, id);
  }

  /** Other hours on this one date, none at all, or the usual ones again. */
  @PostMapping("/change")
  String change(
      @AuthenticationPrincipal Account account,
      @PathVariable String id,
      @RequestParam String act,
      @RequestParam(required = false) @Nullable LocalTime start,
      @RequestParam(required = false) @Nullable LocalTime end,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes redirect) {
    var found = occurrences.find(id);
    var slot = slots.find(found.slot().id()).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
    boolean cancel = act.equals("cancel");
    try {
      var former = occurrences.change(slot.id(), found.date());
      var change = act.equals("usual") ? null : wished(cancel, start, end, reason);
      slots.changeDay(slot.id(), found.date(), change, account.login());
      var code = change == null
          ? "web.plan.said.usual"
          : cancel ? "web.plan.said.cancelled" : "web.plan.said.changed";
      var sentence = sentences.of(code, slot.plan().name(), hours.day(found.date()));
      redirect.addFlashAttribute(
          "said", Said.changed(sentence, slot.id(), found.date(), former, back));
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("trouble", sentences.of(refusal));
      return Back.to(back, id);
    }
    return cancel ? Back.to(back) : Back.to(back, id);
  }

  private static DayChange wished(
      boolean cancel, @Nullable LocalTime start, @Nullable LocalTime end, String reason) {
    if (reason.isBlank()) {
      throw new Refusal("reason", "web.plan.reason-missing");
    }
    if (cancel) {
      return new DayChange(true, null, null, reason.strip());
    }
    if (start == null) {
      throw new Refusal("start", "web.schedule.start-missing");
    }
    if (end == null) {
      throw new Refusal("length", "web.schedule.end-missing");
    }
    var length = Duration.between(start, end);
    return new DayChange(
        false,
        start,
        length.isNegative() || length.isZero() ? length.plusDays(1) : length,
        reason.strip());
  }

  private @Nullable Long former(Slot slot, Place place, LocalDate date, boolean standing) {
    return choices
        .of(slot, date)
        .exactly(place, standing)
        .map(Choices.Choice::playlistId)
        .orElse(null);
  }
}
