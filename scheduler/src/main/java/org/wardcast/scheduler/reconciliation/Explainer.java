package org.wardcast.scheduler.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.Explanation;

/** Writes down reasons while the day is open. */
@Component
class Explainer {
  static final int LONGEST = 500;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** What somebody says, checked. */
  record Said(@Nullable String cause, String words) {}

  private final ExplanationStore store;
  private final CauseStore causes;
  private final LockStore locks;
  private final CommuneNames names;
  private final AirlogWriter airlog;
  private final TransactionOperations transactions;
  private final Clock clock;

  Explainer(
      ExplanationStore store,
      CauseStore causes,
      LockStore locks,
      CommuneNames names,
      AirlogWriter airlog,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.causes = causes;
    this.locks = locks;
    this.names = names;
    this.airlog = airlog;
    this.transactions = transactions;
    this.clock = clock;
  }

  Said said(@Nullable String cause, String words) {
    var code = cause == null || cause.isBlank() ? null : cause.strip();
    var text = clean(words);
    if (code == null && text.isEmpty()) {
      throw new Refusal("cause", "scheduler.reconcile.cause.none");
    }
    if (code != null
        && causes.all().stream().noneMatch(c -> c.code().equals(code) && !c.retired())) {
      throw new Refusal("cause", "scheduler.reconcile.cause.unknown");
    }
    if (text.length() > LONGEST) {
      throw new Refusal("words", "scheduler.reconcile.words.long", LONGEST);
    }
    return new Said(code, text);
  }

  /** One line without what no database keeps: zeros and halves of characters. */
  private static String clean(String words) {
    return words
        .codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  void explain(Collection<Compared> airings, LocalDate day, Said said, String who) {
    follow(airings, day, who, before -> said);
  }

  /** The revision before the last one is said again. */
  void undo(Collection<Compared> airings, LocalDate day, String who) {
    follow(airings, day, who, before -> {
      if (before.size() < 2) {
        return new Said(null, "");
      }
      var earlier = before.get(before.size() - 2);
      return new Said(earlier.cause(), earlier.words());
    });
  }

  private void follow(
      Collection<Compared> airings,
      LocalDate day,
      String who,
      Function<List<Explanation>, Said> saying) {
    transactions.executeWithoutResult(status -> {
      // A lock holds the same: it sees all of this, or all of this sees the lock.
      airlog.holdWithin();
      airings.stream().map(Compared::communeId).distinct().forEach(c -> refuseIfLocked(c, day));
      var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      for (var airing : airings) {
        var before = store.ofWithin(airing.airing());
        var last = before.isEmpty() ? null : before.get(before.size() - 1);
        var said = saying.apply(before);
        var next = new Explanation(
            airing.airing(),
            last == null ? 1 : last.revision() + 1,
            said.cause(),
            said.words(),
            who,
            at);
        if (last == null ? next.given() : !next.saysTheSameAs(last)) {
          store.insertWithin(airing.communeId(), day, next);
        }
      }
    });
  }

  private void refuseIfLocked(long commune, LocalDate day) {
    locks.findWithin(commune, day).ifPresent(row -> {
      throw new Refusal(
          "day",
          "scheduler.reconcile.locked",
          DATE.format(day),
          names.on(commune, day).fullName(),
          row.lock().who());
    });
  }
}
