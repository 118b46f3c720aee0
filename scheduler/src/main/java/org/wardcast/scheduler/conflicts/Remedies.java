package org.wardcast.scheduler.conflicts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.planning.Conflict.Kind;
import org.wardcast.scheduler.planning.Conflict.Remedy;

/** Ways out of a conflict: each is offered only if it leads to a plan that nothing stands against. */
final class Remedies {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final int STEP = 5;
  private static final int DAY = 24 * 60;

  private final Planned planned;
  private final SlotDraft draft;
  private final List<Span> hours;
  private final Predicate<SlotDraft> free;
  private final Predicate<SlotDraft> clear;
  private final Map<SlotDraft, Boolean> known = new HashMap<>();
  private boolean looked;
  private @Nullable SlotDraft moved;

  /**
   * @param hours between which it may be moved
   * @param free whether a draft meets no other slot; asked often
   * @param clear whether nothing at all stands against it
   */
  Remedies(
      Planned planned, List<Span> hours, Predicate<SlotDraft> free, Predicate<SlotDraft> clear) {
    this.planned = planned;
    this.draft = planned.series().slot().plan();
    this.hours = hours;
    this.free = free;
    this.clear = clear;
  }

  /** Those that change the planned slot's own hours. */
  List<Remedy> of(Clash clash) {
    var remedies = new ArrayList<Remedy>();
    var theirs = clash.meeting();
    var start = clash.meeting().date().atTime(draft.start());
    var end = start.plus(draft.length());
    var otherStart = local(theirs.otherFrom());
    var otherEnd = local(theirs.otherTo());
    if (otherEnd.toLocalDate().equals(start.toLocalDate())) {
      offer(remedies, Kind.APPEND, draft.at(otherEnd.toLocalTime(), draft.length()));
    }
    if (!otherStart.isBefore(start.plus(SHORTEST))) {
      offer(remedies, Kind.SHORTEN, draft.at(draft.start(), Duration.between(start, otherStart)));
    }
    if (otherEnd.toLocalDate().equals(start.toLocalDate())
        && !end.isBefore(otherEnd.plus(SHORTEST))) {
      offer(
          remedies,
          Kind.SHORTEN,
          draft.at(otherEnd.toLocalTime(), Duration.between(otherEnd, end)));
    }
    move().ifPresent(d -> remedies.add(new Remedy(Kind.MOVE, d)));
    return remedies;
  }

  private void offer(List<Remedy> remedies, Kind kind, SlotDraft becomes) {
    if (known.computeIfAbsent(becomes, clear::test)) {
      remedies.add(new Remedy(kind, becomes));
    }
  }

  /** The same day's nearest hour that is free. */
  private Optional<SlotDraft> move() {
    if (!looked) {
      looked = true;
      int start = draft.start().toSecondOfDay() / 60;
      moved = IntStream.range(0, DAY / STEP)
          .map(i -> i * STEP)
          .boxed()
          .sorted(Comparator.comparingInt(minute -> Math.abs(minute - start)))
          .filter(minute -> hours.stream().anyMatch(span -> span.holds(minute, draft.length())))
          .map(minute -> draft.at(LocalTime.MIN.plusMinutes(minute), draft.length()))
          .filter(d -> !d.start().equals(draft.start()))
          .filter(free)
          .filter(clear)
          .findFirst()
          .orElse(null);
    }
    return Optional.ofNullable(moved);
  }

  private LocalDateTime local(long moment) {
    return Instant.ofEpochMilli(moment).atZone(planned.outlook().zone()).toLocalDateTime();
  }

  /** Minutes of a day; the end may lie in the next. */
  record Span(int from, int to) {
    static Span of(LocalTime from, LocalTime to) {
      int first = from.toSecondOfDay() / 60;
      int last = to.toSecondOfDay() / 60;
      return new Span(first, last > first ? last : last + DAY);
    }

    boolean holds(int minute, Duration length) {
      long millis = length.toMillis();
      return minute >= from && minute * 60_000L + millis <= to * 60_000L;
    }
  }
}
