package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.coverage.DoubtStore.Late;
import org.wardcast.scheduler.coverage.MarkStore.Mark;
import org.wardcast.scheduler.coverage.MarkStore.Seen;
import org.wardcast.scheduler.coverage.RollupStore.Grain;

/** Looks through new lines and marks what they change; what it comes to is worked out elsewhere. */
@Component
class Lookout {
  private static final long PIECE = 50_000;
  private static final int MARKS = 200;
  private static final String LOCK = "lock/";
  private static final String CORRECTS = "corrects/";

  private final LineStore lines;
  private final MarkStore marks;
  private final RollupStore store;
  private final ClockJumps jumps;
  private final DoubtStore doubts;
  private final Moves moves;
  private final TransactionOperations transactions;

  Lookout(
      LineStore lines,
      MarkStore marks,
      RollupStore store,
      ClockJumps jumps,
      DoubtStore doubts,
      Moves moves,
      TransactionOperations transactions) {
    this.lines = lines;
    this.marks = marks;
    this.store = store;
    this.jumps = jumps;
    this.doubts = doubts;
    this.moves = moves;
    this.transactions = transactions;
  }

  private record HomeDay(long home, String day) {}

  /** What some lines change. */
  private static final class Changes {
    /** True where the whole day has to be read again. */
    final Map<HomeDay, Boolean> days = new LinkedHashMap<>();

    final Map<Long, Seen> corrected = new LinkedHashMap<>();
    final List<Late> late = new ArrayList<>();
  }

  long head() {
    return lines.head();
  }

  /** Looks at the next lines up to that one; false if there are none. */
  boolean next(Ground ground, long head) {
    long before = marks.readThrough();
    if (before >= head) {
      return false;
    }
    long upTo = Math.min(head, before + PIECE);
    var seen = marks.look(before, upTo);
    var changes = changes(ground, seen);
    var back = jumps.in(seen);
    transactions.executeWithoutResult(status -> {
      long turn = marks.nextTurn();
      if (marks.readThroughWithin() == before) {
        changes.corrected.forEach(marks::correction);
        changes.late.forEach(doubts::note);
        back.forEach(doubts::note);
        mark(ground, changes.days, turn);
        marks.readThrough(upTo);
      }
    });
    return true;
  }

  private Changes changes(Ground ground, List<Seen> seen) {
    var changes = new Changes();
    var homes = new HashMap<Long, Long>();
    var locks = new HashMap<HomeDay, Long>();
    for (var line : seen) {
      var at = new HomeDay(homes.computeIfAbsent(line.unit(), ground::home), line.day());
      if (line.kind().equals("AIRING")) {
        changes.days.putIfAbsent(at, false);
        late(line.number(), at, locks, changes);
      } else if (line.kind().equals("CORRECTION") && line.airing().startsWith(CORRECTS)) {
        marks.line(Long.parseLong(line.airing().substring(CORRECTS.length()))).forEach(old -> {
          changes.corrected.put(line.number(), old);
          var where = new HomeDay(ground.home(old.unit()), old.day());
          again(changes.days, where);
          late(line.number(), where, locks, changes);
        });
      } else if (line.airing().startsWith(LOCK)) {
        var act = line.airing().substring(LOCK.length()).split("@", 2);
        again(changes.days, new HomeDay(ground.home(Long.parseLong(act[0])), act[1]));
      }
    }
    return changes;
  }

  private void late(long number, HomeDay at, Map<HomeDay, Long> locks, Changes changes) {
    if (number > locks.computeIfAbsent(at, a -> lines.lock(a.home, a.day))) {
      changes.late.add(new Late(number, at.home, at.day));
    }
  }

  /** What was counted is no longer so: the day is read again, and the next if an airing went on. */
  private void again(Map<HomeDay, Boolean> days, HomeDay at) {
    days.put(at, true);
    var next = new HomeDay(at.home, LocalDate.parse(at.day).plusDays(1).toString());
    if (store.through(next.home, next.day).isPresent()) {
      days.put(next, true);
    }
  }

  /** Every day that has lines, or has figures, is read again. */
  void markAll(Ground ground) {
    var all = new LinkedHashSet<HomeDay>();
    for (var some : List.of(marks.logged(), marks.kept())) {
      some.forEach(s -> all.add(new HomeDay(ground.home(s.unit()), s.day())));
    }
    var left = List.copyOf(all);
    for (int i = 0; i < left.size(); i += MARKS) {
      var piece = left.subList(i, Math.min(left.size(), i + MARKS)).stream()
          .collect(Collectors.toMap(at -> at, at -> true));
      transactions.executeWithoutResult(status -> mark(ground, piece, marks.nextTurn()));
    }
  }

  /** Also days without figures: what is missing may have been taken away. */
  void markDays(Ground ground, Set<Long> unitIds, LocalDate from, LocalDate to) {
    var homes = new HashSet<Long>();
    for (var id : unitIds) {
      homes.add(ground.home(id));
    }
    var days = new HashMap<HomeDay, Boolean>();
    for (var home : homes) {
      from.datesUntil(to.plusDays(1))
          .forEach(day -> days.put(new HomeDay(home, day.toString()), true));
    }
    transactions.executeWithoutResult(status -> mark(ground, days, marks.nextTurn()));
  }

  private void mark(Ground ground, Map<HomeDay, Boolean> changed, long turn) {
    var derived = new HashSet<Mark>();
    changed.forEach((at, whole) -> {
      marks.mark(new Mark(Grain.OWN, at.home, at.day, turn, whole));
      derived.addAll(derived(ground, at, turn));
    });
    derived.forEach(marks::mark);
    changed.keySet().stream()
        .map(at -> at.home)
        .distinct()
        .forEach(home -> moves.note(ground, home));
  }

  private static Set<Mark> derived(Ground ground, HomeDay at, long turn) {
    var month = at.day.substring(0, 7);
    var derived = new HashSet<Mark>();
    derived.add(new Mark(Grain.MONTH, at.home, month, turn, false));
    for (var unit : ground.path(at.home)) {
      if (ground.above(unit)) {
        derived.add(new Mark(Grain.DAY, unit, at.day, turn, false));
        derived.add(new Mark(Grain.MONTH, unit, month, turn, false));
      }
    }
    return derived;
  }
}
