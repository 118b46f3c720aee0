package org.wardcast.scheduler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.Explainer.Names;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.Why.Outcome;
import org.wardcast.scheduler.recurrence.Recurrence;
import org.wardcast.scheduler.recurrence.Window;

/** Which slots want a device at one moment, and why most of them do not get it. */
final class Claims {
  private final Plan plan;
  private final Names names;
  private final Agenda agenda;
  private final List<Sitting> sittings;
  private final Holders holders;
  private final Instant moment;

  Claims(
      Plan plan,
      Names names,
      Agenda agenda,
      List<Sitting> sittings,
      Holders holders,
      Instant moment) {
    this.plan = plan;
    this.names = names;
    this.agenda = agenda;
    this.sittings = sittings;
    this.holders = holders;
    this.moment = moment;
  }

  /** Those that have it, or had it and ended early; of all others the steps say what became of them. */
  List<Sitting> on(int device, @Nullable Cue cue, Steps steps) {
    var have = new ArrayList<Sitting>();
    var seen = new HashSet<String>();
    sittings.stream()
        .filter(s -> s.wants().get(device) && (covers(s) || plays(s, cue)))
        .sorted(Comparator.comparing((Sitting s) -> !s.written().get(device))
            .thenComparing(s -> !s.ofLevel())
            .thenComparingLong(Sitting::slotId)
            .thenComparing(Sitting::date))
        .forEach(s -> {
          seen.add(s.id());
          var winner = s.written().get(device) ? null : holders.winner(s, device);
          if (winner == null) {
            have.add(s);
          } else {
            yields(s, winner, device, steps);
          }
        });
    for (var revisions : agenda.sittings().bySlot().values()) {
      revisions.stream()
          .filter(r -> !r.inForceFrom().isAfter(moment))
          .reduce((older, newer) -> newer)
          .filter(r -> !r.removed())
          .filter(r -> agenda.index().of(r.plan().targets()).get(device))
          .ifPresent(r -> leftOut(r, device, seen, steps));
    }
    return have;
  }

  private boolean covers(Sitting s) {
    return !s.start().isAfter(moment) && s.end().isAfter(moment);
  }

  private static boolean plays(Sitting s, @Nullable Cue cue) {
    return cue != null && s.id().equals(cue.occurrence());
  }

  private void yields(Sitting s, Sitting winner, int device, Steps steps) {
    var args = new ArrayList<String>();
    args.add(s.slot().plan().name());
    args.add(winner.slot().plan().name());
    args.add(steps.hour(winner.start()));
    args.add(steps.hour(winner.end()));
    var code = "scheduler.why.yields.older";
    if (winner.written().get(device)) {
      code = "scheduler.why.yields.frozen";
    } else if (winner.ofLevel() && !s.ofLevel()) {
      code = "scheduler.why.yields.level";
      args.add(levelOf(winner.slot()));
    }
    steps.add(Outcome.YIELDS, code, s.slot(), args.toArray(String[]::new));
  }

  private String levelOf(Slot slot) {
    var level = slot.plan().levelId();
    return level == null ? "" : names.level(level);
  }

  private void leftOut(Slot slot, int device, Set<String> seen, Steps steps) {
    var day = moment.atZone(plan.zone()).toLocalDate();
    var recurrence = Recurrence.of(slot.plan(), plan.zone());
    for (var usual : recurrence.usual(day.minusDays(3), day.plusDays(2))) {
      var change = plan.edits(slot.id(), usual.date()).stream()
          .filter(e -> !e.inForceFrom().isAfter(moment))
          .reduce((older, newer) -> newer)
          .map(Plan.DayEdit::change)
          .orElse(null);
      var now = change == null ? usual : recurrence.on(usual.date(), change);
      var concerned = covers(usual) || (covers(now) && change != null && !change.cancelled());
      if (concerned && !seen.contains(slot.id() + "@" + usual.date())) {
        leftOut(slot, device, usual, now, change, steps);
      }
    }
  }

  private boolean covers(Window window) {
    return !window.start().isAfter(moment) && window.end().isAfter(moment);
  }

  private void leftOut(
      Slot slot, int device, Window usual, Window now, @Nullable DayChange change, Steps steps) {
    var name = slot.plan().name();
    var date = steps.day(usual.date());
    if (change != null && change.cancelled()) {
      steps.add(Outcome.LEFT_OUT, "scheduler.why.cancelled", slot, name, date, change.reason());
    } else if (change != null && !covers(now)) {
      steps.add(
          Outcome.LEFT_OUT,
          "scheduler.why.moved",
          slot,
          name,
          date,
          steps.hour(now.start()),
          steps.hour(now.end()));
    } else if (agenda.sittings().leftOut(slot, now)) {
      var code = slot.plan().onHolidays() == OnHolidays.SKIP
          ? "scheduler.why.holiday.skip"
          : "scheduler.why.holiday.only";
      steps.add(Outcome.LEFT_OUT, code, slot, name, date);
    } else {
      var level = agenda.levels().at(device, now.start());
      if (slot.plan().levelId() != null && !Objects.equals(level, slot.plan().levelId())) {
        steps.add(Outcome.LEFT_OUT, "scheduler.why.level.notRaised", slot, name, levelOf(slot));
      } else if (level != null && plan.paused(level, now.start()).contains(slot.id())) {
        steps.add(Outcome.LEFT_OUT, "scheduler.why.paused", slot, name, names.level(level));
      } else if (frozen(slot, usual)) {
        steps.add(Outcome.LEFT_OUT, "scheduler.why.frozen.without", slot, name, date);
      } else {
        // Saved while it ought to have been running: the revision before still counts.
        steps.add(Outcome.LEFT_OUT, "scheduler.why.changed.running", slot, name, date);
      }
    }
  }

  private boolean frozen(Slot slot, Window window) {
    return sittings.stream()
        .anyMatch(
            s -> s.frozen() != null && s.slotId() == slot.id() && s.date().equals(window.date()));
  }
}
