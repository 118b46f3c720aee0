package org.wardcast.scheduler;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.Choices.Choice;
import org.wardcast.scheduler.Explainer.Names;
import org.wardcast.scheduler.Explainer.Stop;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.Why.Outcome;

/** What goes on inside the slot that has the device: whose it is, who chose what, and what plays. */
final class InSlot {
  /** A place's kind follows: whole, unit or device. */
  private static final String STANDING = "scheduler.why.choice.standing.";

  private static final String OF_THE_DAY = "scheduler.why.choice.day.";

  private final Plan plan;
  private final Names names;
  private final DeviceIndex index;
  private final Instant moment;
  private final Steps steps;

  InSlot(Plan plan, Names names, DeviceIndex index, Instant moment, Steps steps) {
    this.plan = plan;
    this.names = names;
    this.index = index;
    this.moment = moment;
    this.steps = steps;
  }

  void tell(
      Sitting sitting,
      Occurrence occurrence,
      int device,
      @Nullable Cue playing,
      @Nullable Stop stop) {
    var mine = playing != null && playing.occurrence().equals(sitting.id()) ? playing : null;
    var outcome = mine != null ? Outcome.PLAYS : Outcome.SILENT;
    holder(sitting, outcome);
    if (stop != null && !stop.at().isAfter(moment)) {
      steps.add(
          Outcome.SILENT,
          "scheduler.why.stopped",
          sitting.slot(),
          stop.who(),
          steps.hour(stop.at()),
          stop.reason());
      return;
    }
    if (sitting.frozen() != null) {
      steps.add(
          outcome, "scheduler.why.frozen", sitting.slot(), sitting.slot().plan().name());
    } else if (!chosen(sitting, device, outcome, mine != null)) {
      return;
    }
    if (mine != null) {
      plays(sitting, mine);
    } else {
      silent(sitting, occurrence, device);
    }
  }

  private void holder(Sitting sitting, Outcome outcome) {
    var slot = sitting.slot();
    var level = slot.plan().levelId();
    var code = level != null
        ? "scheduler.why.slot.level"
        : slot.plan().filledBy() == FilledBy.UNITS
            ? "scheduler.why.slot.granted"
            : "scheduler.why.slot.booked";
    var args = new ArrayList<String>();
    args.add(slot.plan().name());
    args.add(steps.hour(sitting.start()));
    args.add(steps.hour(sitting.end()));
    args.add(names.unit(slot.ownerUnitId()));
    if (level != null) {
      args.add(names.level(level));
    }
    steps.add(outcome, code, slot, args.toArray(String[]::new));
    var change = sitting.pieces().isEmpty()
        ? null
        : sitting.pieces().get(sitting.pieces().size() - 1).change();
    if (change != null) {
      steps.add(
          outcome,
          "scheduler.why.changed",
          slot,
          slot.plan().name(),
          steps.day(sitting.date()),
          steps.hour(sitting.start()),
          steps.hour(sitting.end()),
          change.reason());
    }
  }

  /** False if nothing is. */
  private boolean chosen(Sitting sitting, int device, Outcome outcome, boolean mine) {
    var slot = sitting.slot();
    // An item that runs over the end was chosen while the slot lasted.
    var at = moment.isBefore(sitting.end()) ? moment : sitting.end().minusMillis(1);
    var choice =
        Choices.at(plan, slot, sitting.date(), at).of(index.id(device), index.path(device));
    if (choice == null) {
      steps.add(Outcome.SILENT, "scheduler.why.choice.none", slot, slot.plan().name());
      return mine;
    }
    var playlist = plan.playlist(choice.playlistId(), at).orElse(null);
    say(choice, slot, sitting, playlist == null ? "" : playlist.name(), outcome);
    if (playlist == null) {
      steps.add(Outcome.SILENT, "scheduler.why.choice.gone", slot);
    } else if (!mine) {
      leftOut(sitting, playlist, device, at);
    }
    return true;
  }

  private void say(Choice choice, Slot slot, Sitting sitting, String playlist, Outcome outcome) {
    var fill = choice.fill();
    var place = choice.place();
    var unit = place.unitId();
    var who = fill == null ? slot.savedBy() : fill.savedBy();
    var where = unit != null ? names.unit(unit) : slot.plan().name();
    var kind = unit != null ? "unit" : place.deviceId() != null ? "device" : "whole";
    var code = (fill != null && fill.date() != null ? OF_THE_DAY : STANDING) + kind;
    steps.add(outcome, code, slot, playlist, where, who, steps.day(sitting.date()));
  }

  /** Items that cannot be heard there. */
  private void leftOut(Sitting sitting, Playlist playlist, int device, Instant at) {
    playlist.items().stream().distinct().forEach(item -> {
      var approved = plan.approved(item.bulletinId(), at).orElse(null);
      if (approved == null) {
        left(sitting, "scheduler.why.bulletin.notApproved", names.bulletin(item.bulletinId()));
      } else if (!approved.content().validOn(sitting.date())) {
        left(
            sitting,
            "scheduler.why.bulletin.notValid",
            approved.title(),
            steps.day(sitting.date()));
      } else {
        unable(sitting, item, device, at);
      }
    });
    var registered = index.device(device);
    if (registered != null && registered.registeredAt().isAfter(at)) {
      left(
          sitting,
          "scheduler.why.device.later",
          registered.name(),
          steps.hour(registered.registeredAt()),
          steps.day(registered.registeredAt()));
    }
  }

  private void unable(Sitting sitting, PlaylistItem item, int device, Instant at) {
    var there = index.device(device);
    var version = plan.approved(item.bulletinId(), at).orElse(null);
    if (there == null || version == null) {
      return;
    }
    var sounds = version.sound() != null && there.kind().sounds();
    var shows = Layout.shows(sitting.slot(), item, version) && there.kind().shows();
    if (!sounds && !shows) {
      var code =
          there.kind().shows() ? "scheduler.why.bulletin.noText" : "scheduler.why.bulletin.noSound";
      left(sitting, code, version.title(), there.name());
    }
  }

  private void left(Sitting sitting, String code, String... args) {
    steps.add(Outcome.LEFT_OUT, code, sitting.slot(), args);
  }

  private void plays(Sitting sitting, Cue cue) {
    if (!moment.isBefore(sitting.end())) {
      steps.add(
          Outcome.PLAYS,
          "scheduler.why.grace",
          sitting.slot(),
          sitting.slot().plan().name(),
          steps.hour(sitting.end()));
    }
    steps.add(
        Outcome.PLAYS,
        "scheduler.why.plays",
        sitting.slot(),
        cue.title(),
        steps.second(cue.due()),
        steps.second(cue.end()));
  }

  private void silent(Sitting sitting, Occurrence occurrence, int device) {
    var id = index.id(device);
    var here =
        occurrence.cues().stream().filter(c -> c.deviceIds().contains(id)).toList();
    var next = here.stream().filter(c -> c.due().isAfter(moment)).findFirst();
    if (next.isPresent()) {
      steps.add(
          Outcome.SILENT,
          "scheduler.why.gap",
          sitting.slot(),
          next.get().title(),
          steps.second(next.get().due()));
    } else if (here.isEmpty()) {
      steps.add(
          Outcome.SILENT,
          "scheduler.why.empty",
          sitting.slot(),
          sitting.slot().plan().name());
    } else {
      steps.add(
          Outcome.SILENT,
          "scheduler.why.over",
          sitting.slot(),
          here.get(here.size() - 1).title(),
          steps.second(here.get(here.size() - 1).end()));
    }
  }
}
