package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wardcast.scheduler.recurrence.Recurrence;

/**
 * Turns slots and playlists into cues. The timeline on the screen, the dry run and the player all
 * ask here, so what is shown is what airs. Each cue follows the revisions in force at its own
 * moment, so yesterday's plan can be asked today; what was written down in a rundown goes before
 * anything worked out.
 */
public final class Agenda {
  /** The longest slot and the longest grace, with room to spare. */
  private static final Duration LONGEST = Duration.ofHours(25);

  private static final Comparator<Cue> BY_TIME = Comparator.comparing(Cue::due)
      .thenComparingLong(Cue::slotId)
      .thenComparing(Cue::date)
      .thenComparingInt(Cue::item);

  private final Plan plan;

  public Agenda(Plan plan) {
    this.plan = plan;
  }

  /** Cues that sound or show at any moment in {@code [from, to)}, earliest first. */
  public List<Cue> between(Instant from, Instant to) {
    return occurrences(from, to).stream()
        .flatMap(o -> o.cues().stream())
        .filter(c -> c.due().isBefore(to) && c.end().isAfter(from))
        .sorted(BY_TIME)
        .toList();
  }

  /**
   * Slots on their dates that overlap {@code [from, to)}, or whose last cue does, earliest first,
   * each whole.
   */
  public List<Occurrence> occurrences(Instant from, Instant to) {
    // The neighbours of what is asked for decide how long its last items may run and who holds
    // which device, so they are looked at too.
    var sittings = sittings(from.minus(LONGEST), to.plus(LONGEST));
    var holders = new Holders(sittings);
    var result = new ArrayList<Occurrence>();
    for (var sitting : sittings) {
      if (sitting.start().isBefore(to) && sitting.end().plus(LONGEST).isAfter(from)) {
        var occurrence = occurrence(sitting, holders);
        if (lastMoment(occurrence).isAfter(from)) {
          result.add(occurrence);
        }
      }
    }
    return List.copyOf(result);
  }

  private Occurrence occurrence(Sitting sitting, Holders holders) {
    var frozen = sitting.frozen();
    return frozen != null
        ? frozen
        : new Occurrence(
            sitting.slot(),
            sitting.date(),
            sitting.start(),
            sitting.end(),
            new Layout(plan, sitting, holders).cues());
  }

  private static Instant lastMoment(Occurrence occurrence) {
    return occurrence.cues().stream()
        .map(Cue::end)
        .filter(end -> end.isAfter(occurrence.end()))
        .max(Comparator.naturalOrder())
        .orElse(occurrence.end());
  }

  private List<Sitting> sittings(Instant from, Instant to) {
    var sittings = new ArrayList<Sitting>();
    var bySlot = plan.slots().stream()
        .collect(Collectors.groupingBy(Slot::id, TreeMap::new, Collectors.toList()));
    var written = new HashSet<String>();
    for (var frozen : plan.frozen(from, to)) {
      written.add(frozen.id());
      var revisions = bySlot.getOrDefault(frozen.slot().id(), List.of(frozen.slot()));
      sittings.add(
          revisions.get(revisions.size() - 1).removed()
              ? Sitting.leaving(frozen)
              : Sitting.of(frozen, plan.devices(frozen.slot().plan().targets())));
    }
    for (var revisions : bySlot.values()) {
      pieces(revisions, from, to).forEach((date, pieces) -> {
        if (!written.contains(revisions.get(0).id() + "@" + date)) {
          sittings.add(Sitting.of(date, pieces, plan));
        }
      });
    }
    sittings.sort(Comparator.comparing(Sitting::start).thenComparingLong(Sitting::slotId));
    return sittings;
  }

  private Map<LocalDate, List<Sitting.Piece>> pieces(
      List<Slot> revisions, Instant from, Instant to) {
    var days = new TreeMap<LocalDate, List<Sitting.Piece>>();
    for (int i = 0; i < revisions.size(); i++) {
      var slot = revisions.get(i);
      var until = i + 1 < revisions.size() ? revisions.get(i + 1).inForceFrom() : Instant.MAX;
      if (slot.removed() || !until.isAfter(from) || !slot.inForceFrom().isBefore(to)) {
        continue;
      }
      for (var window : Recurrence.of(slot.plan(), plan.zone()).windows(from, to)) {
        if (window.overlaps(slot.inForceFrom(), until)) {
          days.computeIfAbsent(window.date(), d -> new ArrayList<>())
              .add(new Sitting.Piece(slot, window, until));
        }
      }
    }
    return days;
  }
}
