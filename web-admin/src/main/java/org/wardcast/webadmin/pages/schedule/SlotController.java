package org.wardcast.webadmin.pages.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Conflicts;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.people.SlotRights;

/** The form of a slot: a new one, a new revision, or its end. Nothing typed is ever lost. */
@Controller
@RequestMapping("/schedule/slots")
class SlotController {
  private static final LocalTime USUAL = LocalTime.of(17, 0);
  private static final int USUAL_MINUTES = 15;

  private final Slots slots;
  private final Conflicts conflicts;
  private final Requests requests;
  private final SlotFormView view;
  private final SlotChanges changes;
  private final Objections objections;
  private final HeldAbove above;
  private final Rights rights;
  private final SlotRights slotRights;
  private final Sentences sentences;

  SlotController(
      Slots slots,
      Conflicts conflicts,
      Requests requests,
      SlotFormView view,
      SlotChanges changes,
      Objections objections,
      HeldAbove above,
      Rights rights,
      SlotRights slotRights,
      Sentences sentences) {
    this.slots = slots;
    this.conflicts = conflicts;
    this.requests = requests;
    this.view = view;
    this.changes = changes;
    this.objections = objections;
    this.above = above;
    this.rights = rights;
    this.slotRights = slotRights;
    this.sentences = sentences;
  }

  /** @param level a response level whose template the slot belongs to */
  @GetMapping("/new")
  String empty(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable LocalTime start,
      @RequestParam(required = false) @Nullable LocalTime end,
      @RequestParam(required = false) @Nullable Long level,
      Model model) {
    rights.requireAnywhere(account, Right.SLOT_WRITE);
    var owner = view.owner(account, unit, level);
    var from = start == null ? USUAL : start;
    var form = SlotForm.empty(
        owner,
        day == null ? view.today() : day,
        from,
        end == null ? from.plusMinutes(USUAL_MINUTES) : end,
        level);
    return show(account, unit, form, model);
  }

  /** @param take hours that were proposed elsewhere, e.g. by dragging */
  @GetMapping("/{id}")
  String one(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String take,
      Model model) {
    var slot = slots.find(id).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
    var form = SlotForm.of(slot);
    if (take != null) {
      var plan = Take.parse(take).in(slot.plan());
      form = form.with(plan, slot.revision());
      model.addAttribute("stands", stands(slot.ownerUnitId(), plan, id));
    }
    return show(account, null, form, model);
  }

  /** What can be added to the targets. */
  @GetMapping("/find")
  String find(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    rights.requireAnywhere(account, Right.SLOT_WRITE);
    view.find(account, q, model);
    return "schedule/found";
  }

  @PostMapping("/reach")
  String reach(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("form") SlotForm form,
      BindingResult binding,
      Model model) {
    rights.requireAnywhere(account, Right.SLOT_WRITE);
    model.addAttribute("reach", view.reach(form.targets()));
    return "schedule/reach";
  }

  /** @param take other hours, by one of the remedies' buttons */
  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("form") SlotForm form,
      BindingResult binding,
      @RequestParam(defaultValue = "save") String act,
      @RequestParam(required = false) @Nullable String take,
      Model model,
      RedirectAttributes redirect) {
    if (act.equals("find")) {
      return show(account, null, form, model);
    }
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.schedule.unreadable");
      }
      var plan = form.draft();
      if (take != null) {
        plan = Take.parse(take).in(plan);
      }
      return checked(account, held(form, plan, act), plan, act, model, redirect);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return show(account, null, form, model);
    }
  }

  /** One click gives the slot to the unit above that keeps these hours. */
  private static SlotForm held(SlotForm form, SlotDraft plan, String act) {
    return form.id() == null && act.matches("hold:\\d{1,18}")
        ? SlotForm.of(null, 0, Long.valueOf(act.substring("hold:".length())), plan, form.note())
        : form;
  }

  private String checked(
      Account account,
      SlotForm form,
      SlotDraft plan,
      String act,
      Model model,
      RedirectAttributes redirect) {
    var id = form.id();
    var present = id == null ? null : slots.find(id).orElseThrow();
    long owner =
        present == null ? Objects.requireNonNull(form.ownerUnitId()) : present.ownerUnitId();
    rights.require(account, Right.SLOT_WRITE, owner);
    var kept = form.with(plan, form.revision());
    if (act.startsWith("ask:")) {
      return ask(account, owner, kept, plan, act.substring("ask:".length()), model, redirect);
    }
    slotRights.requireTargets(account, plan);
    slotRights.requirePlaylist(
        account, plan.playlistId(), present == null ? null : present.plan().playlistId());
    if (present != null && present.revision() != form.revision()) {
      var change = changes.since(present, form.revision(), plan);
      model.addAttribute("change", change);
      return show(account, null, form.with(change.merged(), present.revision()), model);
    }
    if (act.startsWith("replace!:")) {
      var other = Other.parse(act.substring("replace!:".length()));
      replaceable(account, other);
      var saved = conflicts.replace(
          owner, plan, id, form.revision(), other.id, other.revision, account.login());
      return done(saved, "web.plan.said.replaced", redirect);
    }
    var findings = conflicts.check(owner, plan, id);
    var stands = objections.of(findings, plan, false);
    if (!stands.clear()) {
      model.addAttribute("stands", stands);
      if (id == null) {
        above.of(account, owner, plan, findings).ifPresent(u -> model.addAttribute("above", u));
      }
      confirm(act, model);
      return show(account, null, kept, model);
    }
    var saved = id == null
        ? slots.create(owner, account.login(), plan)
        : slots.save(id, form.revision(), account.login(), plan);
    stands.notes().stream().findFirst().ifPresent(note -> redirect.addFlashAttribute("note", note));
    return done(saved, "web.plan.said.saved", redirect);
  }

  private Stands stands(long owner, SlotDraft plan, @Nullable Long id) {
    return objections.of(conflicts.check(owner, plan, id), plan, false);
  }

  /** Whose slot leaves the plan must be this person's to change. */
  private void replaceable(Account account, Other other) {
    var slot = slots.find(other.id).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
  }

  private void confirm(String act, Model model) {
    if (act.startsWith("replace:")) {
      var value = act.substring("replace:".length());
      var other = slots.find(Other.parse(value).id).orElseThrow();
      model.addAttribute("confirmReplace", other.plan().name());
      model.addAttribute("confirmValue", "replace!:" + value);
    }
  }

  private String ask(
      Account account,
      long owner,
      SlotForm form,
      SlotDraft plan,
      String other,
      Model model,
      RedirectAttributes redirect) {
    var note = form.note() == null ? "" : form.note().strip();
    if (note.isEmpty()) {
      model.addAttribute("refusal", new Refusal("note", "web.plan.note-missing"));
      model.addAttribute("stands", stands(owner, plan, form.id()));
      model.addAttribute("asking", other);
      return show(account, null, form, model);
    }
    var otherId = other.matches("\\d{1,18}") ? Long.valueOf(other) : null;
    requests.ask(owner, plan, otherId, note, account.login());
    redirect.addFlashAttribute("said", Said.of(sentences.of("web.plan.said.asked", plan.name())));
    return Back.to("/schedule?unit=" + owner + "&day=" + later(plan.firstDay()));
  }

  private String done(Slot saved, String code, RedirectAttributes redirect) {
    var back =
        "/schedule?unit=" + saved.ownerUnitId() + "&day=" + later(saved.plan().firstDay());
    var sentence = sentences.of(code, saved.plan().name());
    redirect.addFlashAttribute(
        "said",
        saved.revision() > 1
            ? Said.saved(sentence, saved.id(), saved.revision(), back)
            : Said.of(sentence));
    return Back.to(back);
  }

  private LocalDate later(LocalDate first) {
    var today = view.today();
    return first.isAfter(today) ? first : today;
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var slot = slots.find(id).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
    slots.remove(id, account.login());
    redirect.addFlashAttribute(
        "said", Said.of(sentences.of("web.schedule.removed", slot.plan().name())));
    return "redirect:/schedule";
  }

  private String show(Account account, @Nullable Unit unit, SlotForm form, Model model) {
    view.fill(account, unit, form, model);
    return "schedule/slot";
  }

  /** The slot that stands in the way, as this person saw it. */
  private record Other(long id, int revision) {
    static Other parse(String text) {
      if (!text.matches("\\d{1,18}/\\d{1,9}")) {
        throw new Refusal(null, "web.schedule.unreadable");
      }
      int slash = text.indexOf('/');
      return new Other(
          Long.parseLong(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }
  }
}
