package org.wardcast.scheduler.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.scheduler.reports.ReportState.Sending;
import org.wardcast.scheduler.reports.Reports;

/** Reports out of their tables. */
@Component
class StoredReports implements Reports {
  private static final int LONGEST = 500;
  private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final FrozenStore store;
  private final ReportRuleStore rules;
  private final StateReader states;
  private final Freezer freezer;
  private final FigureReader figures;
  private final LogCounts log;
  private final LetterStore letters;
  private final ReportNotes notes;
  private final PostRoom post;
  private final DueWork dueWork;
  private final Units units;
  private final TransactionOperations transactions;
  private final Executor lanes;
  private final Clock clock;
  private final ZoneId zone;

  StoredReports(
      FrozenStore store,
      ReportRuleStore rules,
      StateReader states,
      Freezer freezer,
      FigureReader figures,
      LogCounts log,
      LetterStore letters,
      ReportNotes notes,
      PostRoom post,
      DueWork dueWork,
      Units units,
      TransactionOperations transactions,
      @Qualifier("lanes") Executor lanes,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.rules = rules;
    this.states = states;
    this.freezer = freezer;
    this.figures = figures;
    this.log = log;
    this.letters = letters;
    this.notes = notes;
    this.post = post;
    this.dueWork = dueWork;
    this.units = units;
    this.transactions = transactions;
    this.lanes = lanes;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<ReportState> states(LocalDate from, LocalDate to) {
    return states.between(from, to);
  }

  @Override
  public Optional<FrozenReport> find(long id) {
    return store.find(id);
  }

  @Override
  public List<FrozenReport> versions(long id) {
    return store.find(id).map(this::versions).orElse(List.of());
  }

  private List<FrozenReport> versions(FrozenReport report) {
    return store.versions(report.due().ruleId(), report.unitId(), report.due().day());
  }

  @Override
  public String text(long id) {
    var report = store.find(id).orElseThrow();
    var text = store.text(id).orElseThrow();
    if (!report.signed().holds(text)) {
      throw new Refusal(null, "scheduler.report.altered", report.number());
    }
    return text;
  }

  @Override
  public String file(long id) {
    var signed = store.find(id).orElseThrow().signed();
    return "{\"keyId\":\"%s\",\"publicKey\":\"%s\",\"report\":%s,\"signature\":\"%s\"}"
        .formatted(signed.keyId(), signed.publicKey(), text(id), signed.signature());
  }

  @Override
  public Optional<Sending> sending(long id) {
    return store.sending(id);
  }

  @Override
  public Sending send(long id, String note, String who) {
    var report = newest(id);
    var sent = store.sending(id);
    if (sent.isPresent()) {
      throw sentBefore(sent.get());
    }
    if (note.length() > LONGEST) {
      throw new Refusal("note", "scheduler.report.note.long", String.valueOf(LONGEST));
    }
    var owed = owed(report);
    var first = versions(report).get(0);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean sentAlready =
        versions(report).stream().anyMatch(v -> store.sending(v.id()).isPresent());
    boolean late = !sentAlready && now.isAfter(StateReader.sendBy(owed, first));
    var sending = new Sending(id, who, now, late, note.strip());
    try {
      transactions.executeWithoutResult(status -> {
        store.insert(sending);
        notes.sentWithin(report, sending, owed);
        post.reportWithin(report, owed.rule());
      });
    } catch (DataAccessException e) {
      // SQLite's trigger against replacing speaks before the key does.
      throw store.sending(id).map(this::sentBefore).orElseThrow(() -> e);
    }
    lanes.execute(post::carry);
    return sending;
  }

  private Refusal sentBefore(Sending sending) {
    return new Refusal(
        null, "scheduler.report.sent", sending.who(), MOMENT.format(sending.at().atZone(zone)));
  }

  @Override
  public FrozenReport supersede(long id, String reason, String who) {
    var report = newest(id);
    if (reason.isBlank()) {
      throw new Refusal("reason", "scheduler.report.reason.empty");
    }
    if (reason.length() > LONGEST) {
      throw new Refusal("reason", "scheduler.report.reason.long", String.valueOf(LONGEST));
    }
    try {
      return freezer.freeze(owed(report), report, reason.strip(), who);
    } catch (DataAccessException e) {
      if (store.find(id).map(FrozenReport::supersededBy).isEmpty()) {
        throw e;
      }
      throw new Refusal(null, "scheduler.report.again");
    }
  }

  private FrozenReport newest(long id) {
    var report = store.find(id).orElseThrow(() -> new Refusal(null, "scheduler.report.unknown"));
    var by = report.supersededBy();
    if (by != null) {
      throw new Refusal(
          null,
          "scheduler.report.superseded",
          store.find(by).map(next -> String.valueOf(next.number())).orElse(""));
    }
    return report;
  }

  private Owed owed(FrozenReport report) {
    var due = report.due();
    var revisions = rules.revisions(due.ruleId());
    var rule = revisions.stream()
        .filter(one -> one.revision() == due.revision())
        .findFirst()
        .orElseThrow();
    var unit = units.find(report.unitId()).orElseThrow();
    // The whole period of the rule, so that the remarks know what the unit's life cut away.
    var whole = DueDates.between(revisions, zone, due.cutOff(), due.cutOff()).stream()
        .findFirst()
        .orElse(due);
    return new Owed(rule, whole, due, unit);
  }

  @Override
  public Since since(long id) {
    var report = store.find(id).orElseThrow();
    var due = report.due();
    return new Since(
        log.above(report.unitId(), due, report.through(), Set.of("CORRECTION")),
        log.above(report.unitId(), due, report.through(), Set.of("AIRING", "CORRECTION")),
        figures.totals(report.unitId(), due.from(), due.to()));
  }

  @Override
  public void remind(long ruleId, long unitId, LocalDate day, String who) {
    var owing = states.between(day, day).stream()
        .filter(state -> state.rule().id() == ruleId && state.unit().id() == unitId)
        .filter(state -> state.state().open())
        .findFirst()
        .orElseThrow(() -> new Refusal(null, "scheduler.report.remind.nothing"));
    var last = owing.reminded();
    if (last != null && clock.instant().isBefore(last.plus(BETWEEN_REMINDERS))) {
      throw new Refusal(null, "scheduler.report.remind.again", MOMENT.format(last.atZone(zone)));
    }
    transactions.executeWithoutResult(
        status -> post.reminderWithin(current(owing.rule()), owing.unit(), day, who));
    lanes.execute(post::carry);
  }

  /** Addresses are asked of the rule as it is now. */
  private ReportRule current(ReportRule rule) {
    var revisions = rules.revisions(rule.id());
    return Objects.requireNonNull(revisions.get(revisions.size() - 1));
  }

  @Override
  public List<Letter> letters(long id) {
    return letters.of(id);
  }

  @Override
  public void work() {
    dueWork.freeze();
    dueWork.remind();
    post.carry();
  }
}
