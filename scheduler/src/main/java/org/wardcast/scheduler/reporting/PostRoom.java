package org.wardcast.scheduler.reporting;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportPost;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportState.State;
import org.wardcast.scheduler.reports.Reports.LetterState;

/** Letters: written beside what they are about, carried afterwards, tried again while it fails. */
@Component
class PostRoom {
  private static final Logger LOG = LoggerFactory.getLogger(PostRoom.class);

  /** After the first failure, the second …; some two days in all. */
  private static final List<Duration> PATIENCE = List.of(
      Duration.ofMinutes(5),
      Duration.ofMinutes(15),
      Duration.ofHours(1),
      Duration.ofHours(4),
      Duration.ofHours(12),
      Duration.ofHours(24));

  private static final int LONGEST = 300;

  private final LetterStore store;
  private final FrozenStore reports;
  private final StateReader states;
  private final ObjectProvider<ReportPost> post;
  private final Clock clock;

  PostRoom(
      LetterStore store,
      FrozenStore reports,
      StateReader states,
      ObjectProvider<ReportPost> post,
      Clock clock) {
    this.store = store;
    this.reports = reports;
    this.states = states;
    this.post = post;
    this.clock = clock;
  }

  boolean ready() {
    return post.stream().anyMatch(ReportPost::ready);
  }

  /** Within the caller's transaction. */
  void reportWithin(FrozenReport report, ReportRule rule) {
    if (ready()) {
      rule.plan()
          .addresses()
          .forEach(address -> store.write(report.id(), key(report), address, clock.instant()));
    }
  }

  /** Within the caller's transaction. */
  void reminderWithin(ReportRule rule, Unit unit, LocalDate day, String who) {
    var about = new LetterStore.Key(rule.id(), unit.id(), day);
    store.reminded(about, who, clock.instant());
    if (ready()) {
      rule.plan().reminders().stream()
          .filter(line -> concerns(line, unit))
          .forEach(line -> store.write(
              null, about, line.substring(line.indexOf(':') + 1).strip(), clock.instant()));
    }
  }

  /** A line names one unit by its code, or none and means all. */
  private static boolean concerns(String line, Unit unit) {
    int colon = line.indexOf(':');
    return colon < 0 || line.substring(0, colon).strip().equals(unit.code());
  }

  private static LetterStore.Key key(FrozenReport report) {
    return new LetterStore.Key(
        report.due().ruleId(), report.unitId(), report.due().day());
  }

  /** Not inside a transaction: a mail server may take its time. */
  synchronized void carry() {
    if (ready()) {
      store.waiting(clock.instant()).forEach(this::carry);
    }
  }

  private void carry(LetterStore.Waiting letter) {
    try {
      hand(letter);
      store.tried(letter.id(), LetterState.POSTED, "", null, clock.instant());
    } catch (IOException | RuntimeException e) {
      LOG.warn("a letter to {} was not taken: {}", letter.address(), e.getMessage());
      var said = String.valueOf(e.getMessage());
      var next = next(letter.tries());
      store.tried(
          letter.id(),
          next == null ? LetterState.GIVEN_UP : LetterState.WAITING,
          said.substring(0, Math.min(LONGEST, said.length())),
          next,
          clock.instant());
    }
  }

  private void hand(LetterStore.Waiting letter) throws IOException {
    var carrier = post.stream().filter(ReportPost::ready).findFirst().orElseThrow();
    var id = letter.report();
    if (id != null) {
      carrier.report(reports.find(id).orElseThrow(), letter.address());
      return;
    }
    var open = states.between(letter.day(), letter.day()).stream()
        .filter(state -> state.rule().id() == letter.rule() && state.unit().id() == letter.unit())
        .filter(state -> state.state() == State.COMING || state.state().open())
        .findFirst();
    if (open.isPresent()) {
      carrier.reminder(open.get(), letter.address());
    }
  }

  private @Nullable Instant next(int tries) {
    return tries < PATIENCE.size() ? clock.instant().plus(PATIENCE.get(tries)) : null;
  }
}
