package org.wardcast.scheduler.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.FrozenReport.Totals;
import org.wardcast.scheduler.reports.ReportPlan.Letterhead;

/** Writes a report down for good: figures, text, signature, row and line of the log. */
@Component
class Freezer {
  /** What the meaning of the figures is called in the text; goes up when a definition changes. */
  static final int DEFINITIONS = 1;

  /** The chore comes by every minute; what takes longer than some of these has a cause. */
  static final Duration PUNCTUAL = Duration.ofMinutes(5);

  private static final String BEFORE_THE_FIRST_LINE = "0".repeat(64);

  private final FrozenStore store;
  private final FigureReader figures;
  private final ReportRemarks remarks;
  private final Labels labels;
  private final Seals seals;
  private final Airlog airlog;
  private final ReportNotes notes;
  private final Units units;
  private final TransactionOperations transactions;
  private final Clock clock;

  Freezer(
      FrozenStore store,
      FigureReader figures,
      ReportRemarks remarks,
      Labels labels,
      Seals seals,
      Airlog airlog,
      ReportNotes notes,
      Units units,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.figures = figures;
    this.remarks = remarks;
    this.labels = labels;
    this.seals = seals;
    this.airlog = airlog;
    this.notes = notes;
    this.units = units;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param instead the report in whose place it is frozen; null for the first
   * @throws org.wardcast.devices.Refusal if it cannot be signed
   */
  FrozenReport freeze(Owed owed, @Nullable FrozenReport instead, String reason, String who) {
    var due = owed.due();
    var unit = units.on(owed.unit().id(), due.to()).orElse(owed.unit());
    var figured = figures.read(unit, due);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean late = instead == null && now.isAfter(due.cutOff().plus(PUNCTUAL));
    int number = store.nextNumber(unit.id(), due.day().getYear());
    var documentNumber = owed.rule()
        .plan()
        .letterhead()
        .numberPattern()
        .replace(ReportRuleCheck.NUMBER, String.valueOf(number));
    var text = text(owed, unit, figured, now, instead, reason)
        .put("frozenLate", late)
        .put("number", number)
        .letterhead(filled(owed.rule().plan().letterhead(), unit.fullName()), documentNumber)
        .remarks(remarks.of(owed, figured, now, late, before(owed), instead, reason))
        .canonical();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var report = new FrozenReport(
        0,
        due,
        unit.id(),
        due.day().getYear(),
        number,
        instead == null ? null : instead.id(),
        null,
        reason,
        now,
        who,
        late,
        figured.through(),
        Totals.of(figured.total()),
        sha256(bytes),
        seals.sign(bytes));
    long id = Objects.requireNonNull(
        transactions.execute(status -> write(report, text, documentNumber, unit, owed)));
    return store.find(id).orElseThrow();
  }

  private long write(
      FrozenReport report, String text, String documentNumber, Unit unit, Owed owed) {
    long id = store.insert(report, text);
    notes.frozenWithin(report, id, owed.rule().plan().name() + ", " + documentNumber, unit);
    return id;
  }

  private ReportText text(
      Owed owed,
      Unit unit,
      Figured figured,
      Instant now,
      @Nullable FrozenReport instead,
      String reason) {
    var due = owed.due();
    var seal = seals.latest().map(Seal::number).orElse(0);
    return new ReportText()
        .put("type", "wardcast-report/1")
        .put("installation", seals.key().installation())
        .rule(owed.rule().id(), owed.rule().revision(), owed.rule().plan())
        .unit(unit.id(), unit.fullName(), notes.path(unit, due.to()))
        .period(due)
        .put("frozenAt", now)
        .put("supersedes", instead == null ? null : instead.sha256())
        .put("reason", reason)
        .put("definitions", DEFINITIONS)
        .put("through", figured.through())
        .put("chain", chain(figured.through()))
        .put("seal", seal)
        .put("total", ReportText.row(figured.total(), null))
        .tables(figured.tables(), by -> row -> labels.of(by, row.key(), due.to()))
        .table("communes", figured.communes(), row -> labels.unit(row.unitId(), due.to()));
  }

  private @Nullable FrozenReport before(Owed owed) {
    return store.before(owed.rule().id(), owed.unit().id(), owed.due().day()).orElse(null);
  }

  private String chain(long through) {
    return through == 0
        ? BEFORE_THE_FIRST_LINE
        : airlog.line(through).map(AirLine::chain).orElse("");
  }

  private static Letterhead filled(Letterhead letterhead, String unit) {
    return new Letterhead(
        letterhead.issuingBody().replace("{unit}", unit),
        letterhead.place().replace("{unit}", unit),
        letterhead.numberPattern(),
        letterhead.recipients().stream()
            .map(line -> line.replace("{unit}", unit))
            .toList(),
        letterhead.signerTitle().replace("{unit}", unit),
        letterhead.signerName());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
