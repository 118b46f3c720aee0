package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.coverage.MarkStore.Mark;
import org.wardcast.scheduler.coverage.RollupStore.Grain;
import org.wardcast.scheduler.planning.Bands;

/**
 * Keeps the roll-ups up to date, as far as somebody asks for them and no further. Works in pieces:
 * each is a short transaction, and whoever else asks comes in between.
 */
@Component
class Keeper {
  private static final int AT_ONCE = 8;

  private final Lookout lookout;
  private final Moves moves;
  private final DayReader days;
  private final RollupStore store;
  private final MarkStore marks;
  private final Bands bands;
  private final TransactionOperations transactions;
  private final ZoneId zone;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  Keeper(
      Lookout lookout,
      Moves moves,
      DayReader days,
      RollupStore store,
      MarkStore marks,
      Bands bands,
      TransactionOperations transactions,
      ZoneId zone) {
    this.lookout = lookout;
    this.moves = moves;
    this.days = days;
    this.store = store;
    this.marks = marks;
    this.bands = bands;
    this.transactions = transactions;
    this.zone = zone;
  }

  /** Marks what new lines have changed. */
  void look(Ground ground) {
    long head = lookout.head();
    while (alone(() -> lookout.next(ground, head))) {
      // Others come in between two pieces.
    }
    alone(() -> {
      moves.follow(ground);
      return true;
    });
  }

  /** Makes everything again. */
  void rebuild(Ground ground) {
    look(ground);
    alone(() -> {
      lookout.markAll(ground);
      return true;
    });
    everything(ground);
  }

  /** Makes these days again when they are asked for. */
  void doubt(Ground ground, Set<Long> unitIds, LocalDate from, LocalDate to) {
    look(ground);
    alone(() -> {
      lookout.markDays(ground, unitIds, from, to);
      return true;
    });
  }

  /** Also what nobody has asked for. */
  void everything(Ground ground) {
    look(ground);
    bringOwn(marks.all(Grain.OWN), ground);
    bringDays(marks.all(Grain.DAY), ground);
    bringMonths(marks.all(Grain.MONTH), ground);
  }

  /** Answers when all that is wanted is up to date, and keeps it so meanwhile. */
  <T> T upToDate(Wanted wanted, Ground ground, Supplier<T> answer) {
    while (true) {
      bringOwn(own(wanted), ground);
      bringDays(days(wanted), ground);
      bringMonths(months(wanted), ground);
      lock.readLock().lock();
      try {
        if (own(wanted).isEmpty() && days(wanted).isEmpty() && months(wanted).isEmpty()) {
          return answer.get();
        }
      } finally {
        lock.readLock().unlock();
      }
    }
  }

  private List<Mark> own(Wanted wanted) {
    return marks.of(
        Grain.OWN, wanted.homes(), wanted.from().toString(), wanted.to().toString());
  }

  private List<Mark> days(Wanted wanted) {
    return marks.of(
        Grain.DAY, wanted.above(), wanted.from().toString(), wanted.to().toString());
  }

  private List<Mark> months(Wanted wanted) {
    var months = wanted.months();
    return months == null
        ? List.of()
        : marks.of(
            Grain.MONTH,
            wanted.monthly(),
            months.first().toString(),
            months.last().toString());
  }

  private void bringOwn(List<Mark> found, Ground ground) {
    if (found.isEmpty()) {
      return;
    }
    var prime = new PrimeTime(bands, ground, zone);
    inPieces(found, AT_ONCE, piece -> {
      var head = marks.readThrough();
      var made = new ArrayList<DayReader.Made>();
      piece.forEach(mark -> made.add(days.make(mark, ground, prime, head)));
      transactions.executeWithoutResult(status -> made.forEach(this::keep));
    });
  }

  private void keep(DayReader.Made made) {
    var mark = made.mark();
    if (!marks.take(mark)) {
      return;
    }
    if (made.replaces()) {
      store.forget(Grain.OWN, mark.unit(), mark.period());
    }
    made.book()
        .ifPresent(
            book -> store.put(Grain.OWN, mark.unit(), mark.period(), book, origin(mark.period())));
    store.through(mark.unit(), mark.period(), made.through());
  }

  private void bringDays(List<Mark> found, Ground ground) {
    inPieces(found, 1, piece -> {
      for (var mark : piece) {
        var homes = ground.homes(mark.unit());
        // Somebody may have marked a commune since; then this day comes again.
        if (marks.of(Grain.OWN, homes, mark.period(), mark.period()).isEmpty()) {
          var books = store.days(
              Grain.OWN,
              Dimension.WHOLE,
              store.kept(homes, mark.period()),
              mark.period(),
              origin(mark.period()));
          put(mark, beside(books.values()));
        }
      }
    });
  }

  private static Book beside(Collection<Book> books) {
    var sum = new Book();
    books.forEach(sum::beside);
    return sum;
  }

  private void bringMonths(List<Mark> found, Ground ground) {
    inPieces(found, AT_ONCE, piece -> {
      for (var mark : piece) {
        var above = ground.above(mark.unit());
        var month = new Book();
        store.read(
            above ? Dimension.WHOLE : List.of(Dimension.values()),
            above ? Grain.DAY : Grain.OWN,
            List.of(mark.unit()),
            mark.period() + "-01",
            mark.period() + "-31",
            (unit, dimension, day, cells) -> month.sheet(dimension).add(cells));
        put(mark, month);
      }
    });
  }

  private void put(Mark mark, Book book) {
    transactions.executeWithoutResult(status -> {
      if (marks.take(mark)) {
        store.forget(mark.grain(), mark.unit(), mark.period());
        store.put(mark.grain(), mark.unit(), mark.period(), book, null);
      }
    });
  }

  private long origin(String day) {
    return LocalDate.parse(day).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private interface Work {
    void on(List<Mark> piece);
  }

  private void inPieces(List<Mark> all, int size, Work work) {
    for (int i = 0; i < all.size(); i += size) {
      var piece = all.subList(i, Math.min(all.size(), i + size));
      alone(() -> {
        work.on(piece);
        return true;
      });
    }
  }

  private <T> T alone(Supplier<T> piece) {
    lock.writeLock().lock();
    try {
      return piece.get();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
