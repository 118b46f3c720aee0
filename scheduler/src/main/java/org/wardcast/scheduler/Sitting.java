package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.scheduler.recurrence.Window;

/**
 * A slot on one date before its items are laid out: when, and which devices it holds.
 *
 * @param end where a later revision moved or removed the slot while it ran: that moment
 * @param pieces the revisions that had a say in it, oldest first
 */
record Sitting(
    Slot slot,
    LocalDate date,
    Instant start,
    Instant end,
    Set<Long> holds,
    List<Piece> pieces,
    @Nullable Occurrence frozen) {

  static Sitting of(Occurrence frozen, List<Device> devices) {
    var holds = Stream.concat(
            devices.stream().map(Device::id),
            frozen.cues().stream().flatMap(c -> c.deviceIds().stream()))
        .collect(Collectors.toSet());
    return new Sitting(
        frozen.slot(), frozen.date(), frozen.start(), frozen.end(), holds, List.of(), frozen);
  }

  /**
   * Its slot was removed: what is written down still airs, and nothing beyond is held, so that what
   * is planned in its place is heard.
   */
  static Sitting leaving(Occurrence frozen) {
    var end = frozen.cues().stream().map(Cue::end).max(Instant::compareTo).orElse(frozen.start());
    var holds =
        frozen.cues().stream().flatMap(c -> c.deviceIds().stream()).collect(Collectors.toSet());
    return new Sitting(frozen.slot(), frozen.date(), frozen.start(), end, holds, List.of(), frozen);
  }

  static Sitting of(LocalDate date, List<Piece> pieces, Plan plan) {
    var last = pieces.get(pieces.size() - 1);
    var start =
        pieces.stream().map(p -> p.window.start()).min(Instant::compareTo).orElseThrow();
    var end = last.until.isBefore(last.window.end()) ? last.until : last.window.end();
    var holds = pieces.stream()
        .flatMap(p -> plan.devices(p.slot.plan().targets()).stream())
        .map(Device::id)
        .collect(Collectors.toSet());
    return new Sitting(last.slot, date, start, end, holds, List.copyOf(pieces), null);
  }

  long slotId() {
    return slot.id();
  }

  boolean same(Sitting other) {
    return slotId() == other.slotId() && date.equals(other.date);
  }

  /** Nobody interrupts what is written down, nor what somebody held before. */
  boolean yieldsTo(Sitting other) {
    if (same(other) || frozen != null) {
      return false;
    }
    if (!other.start.isBefore(end) || !other.end.isAfter(start)) {
      return false;
    }
    return other.frozen != null || other.slotId() < slotId();
  }

  /**
   * One revision's part in it.
   *
   * @param until this revision decides no cue from then on
   */
  record Piece(Slot slot, Window window, Instant until) {
    Instant from() {
      var saved = slot.inForceFrom();
      return saved.isAfter(window.start()) ? saved : window.start();
    }

    Instant to() {
      return until.isBefore(window.end()) ? until : window.end();
    }
  }
}
