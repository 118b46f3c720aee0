package org.wardcast.scheduler.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.scheduler.reports.ReportState.Sending;
import org.wardcast.scheduler.reports.ReportState.State;

/** What is owed beside what was frozen and sent. */
@Component
class StateReader {
  private final Obligations obligations;
  private final FrozenStore store;
  private final LetterStore letters;
  private final Seals seals;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  StateReader(
      Obligations obligations,
      FrozenStore store,
      LetterStore letters,
      Seals seals,
      Units units,
      Clock clock,
      ZoneId zone) {
    this.obligations = obligations;
    this.store = store;
    this.letters = letters;
    this.seals = seals;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  List<ReportState> between(LocalDate from, LocalDate to) {
    var book = obligations.book();
    var versions = new LinkedHashMap<LetterStore.Key, List<FrozenReport>>();
    store
        .between(from, to)
        .forEach(report -> versions
            .computeIfAbsent(
                new LetterStore.Key(
                    report.due().ruleId(), report.unitId(), report.due().day()),
                key -> new ArrayList<>())
            .add(report));
    var sendings = store.sendings(from, to).stream()
        .collect(Collectors.toMap(Sending::reportId, sending -> sending));
    var reminders = letters.reminders(from, to);
    var lost = seals.key().lost();
    var states = new ArrayList<ReportState>();
    var start = from.atStartOfDay(zone).toInstant();
    var end = to.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    for (var rule : book.revisions().keySet()) {
      for (var owed : book.of(rule, start, end)) {
        var key = new LetterStore.Key(rule, owed.unit().id(), owed.due().day());
        var frozen = versions.remove(key);
        states.add(
            state(owed, frozen == null ? List.of() : frozen, sendings, reminders.get(key), lost));
      }
    }
    // Owed when it was frozen, though by the units of today it would not be.
    versions.forEach((key, frozen) -> owedThen(book, frozen.get(0))
        .ifPresent(owed -> states.add(state(owed, frozen, sendings, reminders.get(key), lost))));
    states.sort(Comparator.<ReportState, Instant>comparing(state -> state.due().cutOff())
        .thenComparing(state -> state.unit().name())
        .thenComparingLong(state -> state.rule().id()));
    return states;
  }

  private Optional<Owed> owedThen(Obligations.Book book, FrozenReport report) {
    return units
        .find(report.unitId())
        .flatMap(unit ->
            book.revisions().getOrDefault(report.due().ruleId(), List.<ReportRule>of()).stream()
                .filter(rule -> rule.revision() == report.due().revision())
                .findFirst()
                .map(rule -> new Owed(rule, report.due(), report.due(), unit)));
  }

  private ReportState state(
      Owed owed,
      List<FrozenReport> versions,
      Map<Long, Sending> sendings,
      @Nullable Instant reminded,
      boolean keyLost) {
    var first = versions.isEmpty() ? null : versions.get(0);
    var newest = versions.isEmpty() ? null : versions.get(versions.size() - 1);
    var sending = versions.stream()
        .flatMap(report -> Optional.ofNullable(sendings.get(report.id())).stream())
        .findFirst()
        .orElse(null);
    var sendBy = sendBy(owed, first);
    return new ReportState(
        owed.rule(),
        newest == null ? owed.due() : newest.due(),
        owed.unit(),
        state(owed, newest, sending, sendBy, keyLost),
        sendBy,
        newest,
        sending,
        reminded);
  }

  private State state(
      Owed owed,
      @Nullable FrozenReport frozen,
      @Nullable Sending sending,
      Instant sendBy,
      boolean keyLost) {
    if (sending != null) {
      return sending.late() ? State.SENT_LATE : State.SENT;
    }
    var now = clock.instant();
    if (frozen == null && now.isBefore(owed.due().cutOff())) {
      return State.COMING;
    }
    if (frozen == null && keyLost) {
      return State.WAITING_KEY;
    }
    if (now.isAfter(sendBy)) {
      return State.MISSING;
    }
    return frozen == null ? State.COMING : State.DUE;
  }

  /** Nobody can send what is not frozen: the time to do it begins then. */
  static Instant sendBy(Owed owed, @Nullable FrozenReport first) {
    var from =
        first == null || first.frozenAt().isBefore(owed.due().cutOff().plus(Freezer.PUNCTUAL))
            ? owed.due().cutOff()
            : first.frozenAt();
    return from.plus(Duration.ofHours(owed.rule().plan().graceHours()));
  }
}
