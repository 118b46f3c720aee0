package org.wardcast.webadmin.pages.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.webadmin.layout.LevelNotices;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Cấp độ ứng phó: what is raised now, the templates, and who raised and lowered what. */
@Controller
@RequestMapping("/settings/levels")
class LevelsController {
  private static final int MOST_STEPS = 100;

  /** @param slots how many belong to the level */
  record Row(Level level, long slots, boolean mayChange, boolean raised) {}

  /** @param impact what lowering changes there */
  record Raised(LevelNotices.Notice notice, Impact.Numbers impact, boolean mayLower) {}

  /** @param level null: lowered */
  record Past(Levels.Step step, @Nullable Level level) {}

  private final Levels levels;
  private final LevelNotices notices;
  private final Impact impact;
  private final Slots slots;
  private final Units units;
  private final Concerns concerns;
  private final Rights rights;
  private final Owners owners;
  private final Names names;

  LevelsController(
      Levels levels,
      LevelNotices notices,
      Impact impact,
      Slots slots,
      Units units,
      Concerns concerns,
      Rights rights,
      Owners owners,
      Names names) {
    this.levels = levels;
    this.notices = notices;
    this.impact = impact;
    this.slots = slots;
    this.units = units;
    this.concerns = concerns;
    this.rights = rights;
    this.owners = owners;
    this.names = names;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    var shown = concerns.of(account, unit == null ? null : unit.id());
    var up = notices.of(account, unit);
    var raisedNow = new HashSet<Long>();
    up.forEach(notice -> raisedNow.add(notice.levelId()));
    model.addAttribute(
        "raisedNow",
        up.stream()
            .map(n -> new Raised(
                n,
                impact.of(levels.find(n.levelId()).orElseThrow(), n.unitId()),
                rights.may(account, Right.LEVEL_SET, n.unitId())))
            .toList());
    model.addAttribute(
        "rows",
        levels.list().stream()
            .filter(level -> shown.has(level.unitId()))
            .map(level -> new Row(
                level,
                slotsOf(level.id()),
                rights.may(account, Right.LEVEL_SET, level.unitId()),
                raisedNow.contains(level.id())))
            .toList());
    model.addAttribute(
        "past",
        levels.history().stream()
            .filter(step -> shown.has(step.unitId()))
            .limit(MOST_STEPS)
            .map(step -> new Past(
                step,
                step.levelId() == null ? null : levels.find(step.levelId()).orElse(null)))
            .toList());
    model.addAttribute("names", names.byLogin());
    model.addAttribute("maySet", rights.mayAnywhere(account, Right.LEVEL_SET));
    return "settings/levels";
  }

  private long slotsOf(long level) {
    return slots.list().stream()
        .filter(slot -> Objects.equals(slot.plan().levelId(), level))
        .count();
  }

  @GetMapping("/new")
  String empty(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.LEVEL_SET);
    var first = owners.of(account, unit, Right.LEVEL_SET).stream().findFirst();
    return form(account, unit, LevelForm.empty(first.map(Unit::id).orElse(null)), model);
  }

  @GetMapping("/{id}")
  String one(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      Model model) {
    return form(account, unit, LevelForm.of(present(account, id)), model);
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @ModelAttribute("form") LevelForm form,
      org.springframework.validation.BindingResult binding,
      Model model,
      RedirectAttributes redirect) {
    rights.requireAnywhere(account, Right.LEVEL_SET);
    var owner = form.id() == null
        ? form.unitId()
        : Long.valueOf(present(account, form.id()).unitId());
    if (owner != null) {
      rights.require(account, Right.LEVEL_SET, owner);
    }
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.levels.unreadable");
      }
      var saved = put(account, form, owner);
      redirect.addFlashAttribute("saved", saved.name());
      // A new level has no slots yet: they are made from its own page.
      return "redirect:/settings/levels" + (form.id() == null ? "/" + saved.id() : "");
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(account, unit, form, model);
    }
  }

  private Level put(Account account, LevelForm form, @Nullable Long owner) {
    if (owner == null) {
      throw new Refusal("unitId", "web.schedule.unit-missing");
    }
    int rank = form.rank() == null ? 0 : form.rank();
    var name = LevelForm.text(form.name());
    var advice = LevelForm.text(form.advice());
    return form.id() == null
        ? levels.create(owner, rank, name, advice, form.pausedSlots(), account.login())
        : levels.save(
            form.id(), form.revision(), rank, name, advice, form.pausedSlots(), account.login());
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var level = present(account, id);
    try {
      levels.remove(id, account.login());
      redirect.addFlashAttribute("removed", level.name());
      return "redirect:/settings/levels";
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("refusal", refusal);
      return "redirect:/settings/levels/" + id;
    }
  }

  private Level present(Account account, long id) {
    var level = levels.find(id).orElseThrow();
    rights.require(account, Right.LEVEL_SET, level.unitId());
    return level;
  }

  private String form(Account account, @Nullable Unit unit, LevelForm form, Model model) {
    var owner = form.unitId();
    var below = owner == null ? java.util.Set.<Long>of() : units.subtree(owner);
    var theirs =
        slots.list().stream().filter(slot -> below.contains(slot.ownerUnitId())).toList();
    model.addAttribute("form", form);
    model.addAttribute("owners", owners.of(account, unit, Right.LEVEL_SET));
    model.addAttribute(
        "ordinary", theirs.stream().filter(s -> s.plan().levelId() == null).toList());
    model.addAttribute(
        "own",
        form.id() == null
            ? List.of()
            : slots.list().stream()
                .filter(s -> Objects.equals(s.plan().levelId(), form.id()))
                .toList());
    return "settings/level";
  }
}
