package org.wardcast.webadmin.pages.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Period;

/** A campaign while somebody writes it; adding and moving parts keeps everything that was typed. */
class CampaignForm {
  private @Nullable Long id;
  private int revision;
  private @Nullable Long ownerUnitId;
  private String name = "";
  private List<Long> unitIds = new ArrayList<>();

  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  private @Nullable LocalDate start;

  private List<PhaseForm> phases = new ArrayList<>();
  private List<TargetForm> targets = new ArrayList<>();

  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  private @Nullable LocalDate baselineFrom;

  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  private @Nullable LocalDate baselineTo;

  static CampaignForm empty(@Nullable Long owner, LocalDate start) {
    var form = new CampaignForm();
    form.ownerUnitId = owner;
    form.start = start;
    form.phases.add(new PhaseForm());
    if (owner != null) {
      form.unitIds.add(owner);
    }
    return form;
  }

  static CampaignForm of(Campaign campaign) {
    var form = new CampaignForm();
    var plan = campaign.plan();
    form.id = campaign.id();
    form.revision = campaign.revision();
    form.ownerUnitId = campaign.ownerUnitId();
    form.name = plan.name();
    form.unitIds.addAll(plan.unitIds());
    form.start = plan.start();
    plan.phases().forEach(p -> form.phases.add(PhaseForm.of(p)));
    plan.targets().forEach(t -> form.targets.add(TargetForm.of(t)));
    if (plan.baseline() != null) {
      form.baselineFrom = plan.baseline().from();
      form.baselineTo = plan.baseline().to();
    }
    return form;
  }

  CampaignDraft draft() {
    if (start == null) {
      throw new Refusal("start", "playlists.campaign.start.none");
    }
    if ((baselineFrom == null) != (baselineTo == null)) {
      throw new Refusal("baseline.to", "playlists.campaign.baseline.half");
    }
    return new CampaignDraft(
        name,
        new LinkedHashSet<>(unitIds),
        start,
        phases.stream().map(PhaseForm::phase).toList(),
        targets.stream().map(TargetForm::target).toList(),
        baselineFrom == null || baselineTo == null ? null : new Period(baselineFrom, baselineTo));
  }

  /**
   * One step of writing: {@code add-phase}, {@code remove-phase-2}, {@code phase-up-1}, {@code
   * add-target}, {@code remove-target-0}, {@code add-unit-17}, {@code remove-unit-17}, {@code
   * add-bulletin-0}, {@code remove-bulletin-0-9}; anything else changes nothing.
   */
  void act(String act) {
    var words = act.split("-");
    if (words.length < 2) {
      return;
    }
    long number = words.length > 2 ? number(words[2]) : -1;
    switch (words[0] + "-" + words[1]) {
      case "add-phase" -> phases.add(new PhaseForm());
      case "remove-phase" -> removePhase((int) number);
      case "phase-up" -> movePhase((int) number, -1);
      case "phase-down" -> movePhase((int) number, 1);
      case "add-target" -> targets.add(new TargetForm());
      case "remove-target" -> {
        if (number >= 0 && number < targets.size()) {
          targets.remove((int) number);
        }
      }
      case "add-unit" -> {
        if (number > 0 && !unitIds.contains(number)) {
          unitIds.add(number);
        }
      }
      case "remove-unit" -> unitIds.remove(Long.valueOf(number));
      case "add-bulletin" -> {
        if (number >= 0 && number < phases.size()) {
          phases.get((int) number).addBulletin();
        }
      }
      case "remove-bulletin" -> {
        if (number >= 0 && number < phases.size() && words.length > 3) {
          phases.get((int) number).getBulletinIds().remove(Long.valueOf(number(words[3])));
        }
      }
      default -> {
        // A step nobody knows leaves everything as it is.
      }
    }
  }

  /** Targets of the phase go with it, those of later ones move up. */
  private void removePhase(int number) {
    if (number < 0 || number >= phases.size()) {
      return;
    }
    phases.remove(number);
    targets.removeIf(t -> t.getPhase() != null && t.getPhase() == number);
    targets.forEach(t -> {
      var phase = t.getPhase();
      if (phase != null && phase > number) {
        t.setPhase(phase - 1);
      }
    });
  }

  private void movePhase(int number, int by) {
    int other = number + by;
    if (number < 0 || other < 0 || number >= phases.size() || other >= phases.size()) {
      return;
    }
    Collections.swap(phases, number, other);
    targets.forEach(t -> {
      var phase = t.getPhase();
      if (phase != null && phase == number) {
        t.setPhase(other);
      } else if (phase != null && phase == other) {
        t.setPhase(number);
      }
    });
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }

  public int getRevision() {
    return revision;
  }

  public void setRevision(int revision) {
    this.revision = revision;
  }

  public @Nullable Long getOwnerUnitId() {
    return ownerUnitId;
  }

  public void setOwnerUnitId(@Nullable Long ownerUnitId) {
    this.ownerUnitId = ownerUnitId;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<Long> getUnitIds() {
    return unitIds;
  }

  public void setUnitIds(List<Long> unitIds) {
    this.unitIds = new ArrayList<>(unitIds);
  }

  public @Nullable LocalDate getStart() {
    return start;
  }

  public void setStart(@Nullable LocalDate start) {
    this.start = start;
  }

  public List<PhaseForm> getPhases() {
    return phases;
  }

  public void setPhases(List<PhaseForm> phases) {
    this.phases = phases;
  }

  public List<TargetForm> getTargets() {
    return targets;
  }

  public void setTargets(List<TargetForm> targets) {
    this.targets = targets;
  }

  public @Nullable LocalDate getBaselineFrom() {
    return baselineFrom;
  }

  public void setBaselineFrom(@Nullable LocalDate baselineFrom) {
    this.baselineFrom = baselineFrom;
  }

  public @Nullable LocalDate getBaselineTo() {
    return baselineTo;
  }

  public void setBaselineTo(@Nullable LocalDate baselineTo) {
    this.baselineTo = baselineTo;
  }
}
