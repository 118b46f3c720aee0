package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.recurrence.Recurrence;
import org.wardcast.scheduler.recurrence.Window;

/** Finds out which slots sit when: revisions, changes of single dates, holidays and levels. */
final class Sittings {
  /** A slot of a day, whose hour may have been changed to another of its date. */
  private static final int DAYS_BEFORE = 3;

  private static final int DAYS_AFTER = 2;

  private final Plan plan;
  private final DeviceIndex index;
  private final LevelBook levels;
  private final Map<Long, List<Slot>> bySlot;

  Sittings(Plan plan, DeviceIndex index, LevelBook levels) {
    this.plan = plan;
    this.index = index;
    this.levels = levels;
    this.bySlot = plan.slots().stream()
        .collect(Collectors.groupingBy(Slot::id, TreeMap::new, Collectors.toList()));
  }

  Map<Long, List<Slot>> bySlot() {
    return bySlot;
  }

  /** All that overlap {@code [from, to)}, earliest first. */
  List<Sitting> between(Instant from, Instant to) {
    var sittings = new ArrayList<Sitting>();
    var written = new HashSet<String>();
    for (var frozen : plan.frozen(from, to)) {
      written.add(frozen.id());
      var revisions = bySlot.getOrDefault(frozen.slot().id(), List.of(frozen.slot()));
      sittings.add(
          revisions.get(revisions.size() - 1).removed()
              ? Sitting.leaving(frozen, index)
              : Sitting.of(frozen, index, levels));
    }
    bySlot.forEach((id, revisions) -> pieces(revisions, from, to).forEach((date, pieces) -> {
      if (!written.contains(id + "@" + date)) {
        sittings.add(Sitting.of(date, pieces));
      }
    }));
    sittings.sort(Comparator.comparing(Sitting::start)
        .thenComparingLong(Sitting::slotId)
        .thenComparing(Sitting::date));
    return sittings;
  }

  /** The longest that sits anywhere near. */
  Duration longest(Instant from, Instant to) {
    var longest = Duration.ZERO;
    var first = from.atZone(plan.zone()).toLocalDate();
    var last = to.atZone(plan.zone()).toLocalDate();
    for (var revisions : bySlot.values()) {
      for (var slot : revisions) {
        longest = longer(longest, slot.plan().length());
      }
      for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
        for (var edit : plan.edits(revisions.get(0).id(), date)) {
          longest = longer(longest, edit.change() == null ? null : edit.change().length());
        }
      }
    }
    return longest;
  }

  private static Duration longer(Duration a, @Nullable Duration b) {
    return b == null || a.compareTo(b) > 0 ? a : b;
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
      var first = later(from, slot.inForceFrom()).atZone(plan.zone()).toLocalDate();
      var last = earlier(to, until).atZone(plan.zone()).toLocalDate();
      var recurrence = Recurrence.of(slot.plan(), plan.zone());
      var usual = recurrence.usual(first.minusDays(DAYS_BEFORE), last.plusDays(DAYS_AFTER));
      for (var window : usual) {
        for (var piece : pieces(slot, recurrence, window, until)) {
          if (piece.window().overlaps(from, to)) {
            days.computeIfAbsent(window.date(), d -> new ArrayList<>(1)).add(piece);
          }
        }
      }
    }
    return days;
  }

  /** One revision on one date: a piece for every change of that date, while each was in force. */
  List<Sitting.Piece> pieces(Slot slot, Recurrence recurrence, Window usual, Instant until) {
    var edits = plan.edits(slot.id(), usual.date());
    if (edits.isEmpty()) {
      var piece = piece(slot, usual, slot.inForceFrom(), until, null);
      return piece == null ? List.of() : List.of(piece);
    }
    var pieces = new ArrayList<Sitting.Piece>();
    DayChange change = null;
    var since = slot.inForceFrom();
    for (int i = 0; i <= edits.size(); i++) {
      var next = i < edits.size() ? earlier(edits.get(i).inForceFrom(), until) : until;
      if (next.isAfter(since) && (change == null || !change.cancelled())) {
        var window = change == null ? usual : recurrence.on(usual.date(), change);
        var piece = piece(slot, window, since, next, change);
        if (piece != null) {
          pieces.add(piece);
        }
      }
      since = later(since, next);
      change = i < edits.size() ? edits.get(i).change() : null;
    }
    return pieces;
  }

  private Sitting.@Nullable Piece piece(
      Slot slot, Window window, Instant since, Instant until, @Nullable DayChange change) {
    if (!window.overlaps(since, until) || leftOut(slot, window)) {
      return null;
    }
    BitSet wants = levels.heard(slot, window.start());
    // Where its level is not raised there is nothing to write down: it may be raised a minute
    // later.
    return slot.plan().levelId() != null && wants.isEmpty()
        ? null
        : new Sitting.Piece(slot, window, since, until, wants, change);
  }

  /** By the holidays, as the day book stands when it begins. */
  boolean leftOut(Slot slot, Window window) {
    var onHolidays = slot.plan().onHolidays();
    return onHolidays != OnHolidays.PLAY
        && plan.holiday(slot.ownerUnitId(), window.date(), window.start())
            == (onHolidays == OnHolidays.SKIP);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
