package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.recurrence.Window;

/**
 * A slot on one date before its items are laid out: when, and which devices it wants.
 *
 * @param end where a later revision moved or removed the slot while it ran: that moment
 * @param wants devices it is for and may be heard on; whether it gets them is another question
 * @param written devices on which something of it is written down
 * @param pieces the revisions that had a say in it, oldest first
 */
record Sitting(
    Slot slot,
    LocalDate date,
    Instant start,
    Instant end,
    BitSet wants,
    BitSet written,
    List<Piece> pieces,
    @Nullable Occurrence frozen) {

  private static final BitSet NONE = new BitSet();

  static Sitting of(Occurrence frozen, DeviceIndex index, LevelBook levels) {
    var written = written(frozen, index);
    var wants = (BitSet) levels.heard(frozen.slot(), frozen.start()).clone();
    wants.or(written);
    return new Sitting(
        frozen.slot(),
        frozen.date(),
        frozen.start(),
        frozen.end(),
        wants,
        written,
        List.of(),
        frozen);
  }

  /**
   * Its slot was removed: what is written down still airs, and nothing beyond is held, so that what
   * is planned in its place is heard.
   */
  static Sitting leaving(Occurrence frozen, DeviceIndex index) {
    var written = written(frozen, index);
    return new Sitting(
        frozen.slot(),
        frozen.date(),
        frozen.start(),
        lastCue(frozen, frozen.start()),
        written,
        written,
        List.of(),
        frozen);
  }

  static Sitting of(LocalDate date, List<Piece> pieces) {
    var last = pieces.get(pieces.size() - 1);
    var start =
        pieces.stream().map(p -> p.window.start()).min(Instant::compareTo).orElseThrow();
    var wants = last.wants;
    if (pieces.size() > 1) {
      wants = new BitSet();
      for (var piece : pieces) {
        wants.or(piece.wants);
      }
    }
    return new Sitting(last.slot, date, start, last.to(), wants, NONE, List.copyOf(pieces), null);
  }

  private static BitSet written(Occurrence frozen, DeviceIndex index) {
    var written = new BitSet();
    List<Long> before = List.of();
    for (var cue : frozen.cues()) {
      if (!cue.deviceIds().equals(before)) {
        before = cue.deviceIds();
        written.or(index.of(before));
      }
    }
    return written;
  }

  private static Instant lastCue(Occurrence frozen, Instant atLeast) {
    return frozen.cues().stream()
        .map(Cue::end)
        .filter(end -> end.isAfter(atLeast))
        .max(Instant::compareTo)
        .orElse(atLeast);
  }

  long slotId() {
    return slot.id();
  }

  /** As its occurrence is called. */
  String id() {
    return slot.id() + "@" + date;
  }

  boolean ofLevel() {
    return slot.plan().levelId() != null;
  }

  /** Nothing of it is heard after that. */
  Instant latest() {
    if (frozen != null) {
      return lastCue(frozen, end);
    }
    return pieces.stream()
        .map(p -> p.window.end().plus(p.slot.plan().grace()))
        .max(Instant::compareTo)
        .orElse(end);
  }

  boolean same(Sitting other) {
    return slotId() == other.slotId() && date.equals(other.date);
  }

  boolean meets(Sitting other) {
    return other.start.isBefore(end) && other.end.isAfter(start);
  }

  /** Of two of one kind the one that was there first. */
  boolean olderThan(Sitting other) {
    return slotId() != other.slotId() ? slotId() < other.slotId() : date.isBefore(other.date);
  }

  Duration length() {
    return Duration.between(start, end);
  }

  /**
   * One revision's part in it, with what was changed for the date.
   *
   * @param since and {@code until}: while it was in force; it decides no cue before or after
   * @param wants devices it may be heard on
   */
  record Piece(
      Slot slot,
      Window window,
      Instant since,
      Instant until,
      BitSet wants,
      @Nullable DayChange change) {
    Instant from() {
      return since.isAfter(window.start()) ? since : window.start();
    }

    Instant to() {
      return until.isBefore(window.end()) ? until : window.end();
    }
  }
}
