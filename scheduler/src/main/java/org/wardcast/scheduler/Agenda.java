package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
  private final DeviceIndex index;
  private final LevelBook levels;
  private final Sittings sittings;
  private final Groups groups;

  public Agenda(Plan plan) {
    this.plan = plan;
    this.index = new DeviceIndex(plan);
    this.levels = new LevelBook(plan, index);
    this.sittings = new Sittings(plan, index, levels);
    this.groups = new Groups(plan, index);
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
   * each whole. A slot of a response level is there only where that level is raised.
   */
  public List<Occurrence> occurrences(Instant from, Instant to) {
    var all = around(from, to);
    var holders = new Holders(all);
    var result = new ArrayList<Occurrence>();
    for (var sitting : all) {
      if (sitting.start().isBefore(to) && sitting.latest().isAfter(from)) {
        var occurrence = occurrence(sitting, holders);
        if (lastMoment(occurrence).isAfter(from)) {
          result.add(occurrence);
        }
      }
    }
    return List.copyOf(result);
  }

  /**
   * Neighbours decide how long the last items may run and who holds which device; their neighbours
   * decide whether they have the device themselves.
   */
  List<Sitting> around(Instant from, Instant to) {
    var margin =
        LONGEST.plus(sittings.longest(from.minus(LONGEST), to.plus(LONGEST)).multipliedBy(3));
    return sittings.between(from.minus(margin), to.plus(margin));
  }

  Occurrence occurrence(Sitting sitting, Holders holders) {
    var frozen = sitting.frozen();
    return frozen != null
        ? frozen
        : new Occurrence(
            sitting.slot(),
            sitting.date(),
            sitting.start(),
            sitting.end(),
            new Layout(plan, index, sitting, holders, groups).cues());
  }

  DeviceIndex index() {
    return index;
  }

  LevelBook levels() {
    return levels;
  }

  Sittings sittings() {
    return sittings;
  }

  private static Instant lastMoment(Occurrence occurrence) {
    return occurrence.cues().stream()
        .map(Cue::end)
        .filter(end -> end.isAfter(occurrence.end()))
        .max(Comparator.naturalOrder())
        .orElse(occurrence.end());
  }
}
