package org.wardcast.webadmin.pages.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Conflicts;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.people.SlotRights;
import org.wardcast.webadmin.plan.Choices;
import org.wardcast.webadmin.plan.Places;

/** A bar was dragged: what that would mean, doing it, and undoing it. */
@Controller
@RequestMapping("/schedule")
class MoveController {
  private static final long LONGEST_MINUTES = 48 * 60;

  private final Occurrences occurrences;
  private final Slots slots;
  private final Conflicts conflicts;
  private final Choices choices;
  private final Objections objections;
  private final Rights rights;
  private final SlotRights slotRights;
  private final Sentences sentences;
  private final Vietnam words;

  MoveController(
      Occurrences occurrences,
      Slots slots,
      Conflicts conflicts,
      Choices choices,
      Objections objections,
      Rights rights,
      SlotRights slotRights,
      Sentences sentences,
      Vietnam words) {
    this.occurrences = occurrences;
    this.slots = slots;
    this.conflicts = conflicts;
    this.choices = choices;
    this.objections = objections;
    this.rights = rights;
    this.slotRights = slotRights;
    this.sentences = sentences;
    this.words = words;
  }

  /** Changes nothing: the question to ask, with what stands against each answer. */
  @PostMapping("/check")
  String check(
      @AuthenticationPrincipal Account account,
      @RequestParam String occurrence,
      @RequestParam LocalTime start,
      @RequestParam long minutes,
      @RequestParam(defaultValue = "") String back,
      Model model) {
    var found = occurrences.find(occurrence);
    var slot = slots.find(found.slot().id()).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
    // A day's length and more is refused as one sentence; what overflows would not be.
    var length = Duration.ofMinutes(Math.max(-LONGEST_MINUTES, Math.min(minutes, LONGEST_MINUTES)));
    var once = Drafts.once(slot.plan(), start, length, found.date());
    var always = Drafts.at(slot.plan(), start, length);
    model.addAttribute("occurrence", found);
    model.addAttribute("slot", slot);
    model.addAttribute(
        "was", objections.hours(found.start(), Duration.between(found.start(), found.end())));
    model.addAttribute("becomes", objections.hours(always));
    model.addAttribute("day", objections.day(found.date()));
    model.addAttribute("back", back);
    model.addAttribute("dayTake", Take.day(start, length, found.date()).toString());
    model.addAttribute("slotTake", Take.slot(always).toString());
    model.addAttribute("repeats", !slot.plan().recurrence().isEmpty());
    ask(model, "dayStands", "dayTrouble", slot, once, true);
    ask(model, "slotStands", "slotTrouble", slot, always, false);
    return "schedule/move";
  }

  private void ask(
      Model model, String stands, String trouble, Slot slot, SlotDraft draft, boolean dayOnly) {
    try {
      var findings = conflicts.check(slot.ownerUnitId(), draft, slot.id());
      model.addAttribute(stands, objections.of(findings, draft, dayOnly));
    } catch (Refusal refusal) {
      model.addAttribute(stands, Stands.NOTHING);
      model.addAttribute(trouble, sentences.of(refusal));
    }
  }

  @PostMapping("/move")
  String move(
      @AuthenticationPrincipal Account account,
      @RequestParam String occurrence,
      @RequestParam String take,
      @RequestParam int revision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes redirect) {
    var found = occurrences.find(occurrence);
    long id = found.slot().id();
    var slot = slots.find(id).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
    try {
      var wish = Take.parse(take);
      if (wish.dayOnly()) {
        var former = occurrences.change(id, found.date());
        var change = new DayChange(false, wish.start(), wish.length(), reason.strip());
        slots.changeDay(id, found.date(), change, account.login());
        var sentence = sentences.of(
            "web.plan.said.day",
            slot.plan().name(),
            objections.hours(wish.in(slot.plan())),
            objections.day(found.date()));
        redirect.addFlashAttribute("said", Said.changed(sentence, id, found.date(), former, back));
      } else {
        var saved = slots.save(id, revision, account.login(), wish.in(slot.plan()));
        var sentence =
            sentences.of("web.plan.said.slot", slot.plan().name(), objections.hours(saved.plan()));
        redirect.addFlashAttribute("said", Said.saved(sentence, id, saved.revision(), back));
      }
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("trouble", sentences.of(refusal));
    }
    return Back.to(back, occurrence);
  }

  /** "Hoàn tác": back to what stood before. Refused if somebody changed it again since. */
  @PostMapping("/undo")
  String undo(
      @AuthenticationPrincipal Account account,
      @RequestParam String kind,
      @RequestParam(name = "slot") long id,
      @RequestParam(required = false) @Nullable LocalDate date,
      @RequestParam(required = false) @Nullable Boolean cancelled,
      @RequestParam(required = false) @Nullable LocalTime start,
      @RequestParam(required = false) @Nullable Duration length,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Long playlistId,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes redirect) {
    var slot = slots.find(id).orElseThrow();
    try {
      switch (kind) {
        case "fill" -> {
          var part = Places.parse(place);
          slotRights.requireFill(account, slot, part);
          slotRights.requirePlaylist(account, playlistId, choices.playing(slot, part, date));
          slots.fill(id, part, date, playlistId, account.login());
        }
        case "day" -> {
          rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
          var former = cancelled == null ? null : new DayChange(cancelled, start, length, reason);
          if (date == null) {
            throw new Refusal("date", "web.schedule.unreadable");
          }
          slots.changeDay(id, date, former, account.login());
        }
        default -> {
          rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
          slots.save(id, revision, account.login(), before(slot, revision).plan());
        }
      }
      redirect.addFlashAttribute(
          "said", Said.of(sentences.of("web.plan.said.undone", slot.plan().name())));
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("trouble", sentences.of(refusal));
    }
    return Back.to(back);
  }

  /** The revision before that one. */
  private Slot before(Slot slot, int revision) {
    if (slot.revision() != revision) {
      throw new Refusal(
          null,
          "web.plan.undo-late",
          slot.plan().name(),
          slot.savedBy(),
          words.moment(slot.inForceFrom()));
    }
    return slots
        .inForceAt(slot.id(), slot.inForceFrom().minusMillis(1))
        .orElseThrow(() -> new Refusal(null, "web.plan.undo-none", slot.plan().name()));
  }
}
