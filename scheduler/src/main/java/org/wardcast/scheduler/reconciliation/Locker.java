package org.wardcast.scheduler.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.DayCount;
import org.wardcast.scheduler.proof.DayLock;

/** Locks one commune's day. Nothing here, or anywhere, opens it again. */
@Component
class Locker {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  static final String NOTED = "scheduler.reconcile.noted";

  private final AirlogWriter airlog;
  private final Notes notes;
  private final LockStore store;
  private final ExplanationStore explanations;
  private final TransactionOperations transactions;
  private final Units units;
  private final CommuneNames names;
  private final ReconciliationSettings settings;
  private final Clock clock;

  Locker(
      AirlogWriter airlog,
      Notes notes,
      LockStore store,
      ExplanationStore explanations,
      TransactionOperations transactions,
      Units units,
      CommuneNames names,
      ReconciliationSettings settings,
      Clock clock) {
    this.airlog = airlog;
    this.notes = notes;
    this.store = store;
    this.explanations = explanations;
    this.transactions = transactions;
    this.units = units;
    this.names = names;
    this.settings = settings;
    this.clock = clock;
  }

  /** @throws Refusal if it cannot be locked; nothing is written then */
  DayLock lock(Unit commune, Day day, String who) {
    if (!commune.validOn(day.date)) {
      throw new Refusal(
          "day", "scheduler.reconcile.no-unit", commune.fullName(), DATE.format(day.date));
    }
    if (!day.over()) {
      throw new Refusal("day", "scheduler.reconcile.notOver", DATE.format(day.date));
    }
    return Objects.requireNonNull(transactions.execute(status -> {
      // From here on nobody adds a line or a reason until we are done.
      long line = airlog.holdWithin();
      refuseIfLocked(commune, day.date);
      var scope = Set.copyOf(units.subtree(commune.id()));
      var airings = day.airings(scope);
      var given = explanations.on(day.date).getOrDefault(commune.id(), java.util.Map.of());
      var count = Grouping.count(airings, given);
      refuseIfOpen(count);
      var tolerances = settings.tolerances();
      var text = Figures.text(commune.id(), day.date, line, tolerances, airings, given);
      var lock = new DayLock(
          commune.id(),
          day.date,
          line,
          who,
          clock.instant().truncatedTo(ChronoUnit.MILLIS),
          count.unexplained(),
          text,
          Figures.sha256(text));
      store.insertWithin(new LockRow(lock, scope, tolerances));
      notes.writeWithin(
          note(commune.id(), day.date),
          "Khóa số liệu ngày " + DATE.format(day.date) + ", " + commune.fullName(),
          commune.id(),
          names.path(commune.id(), day.date),
          NOTED + ":" + lock.sha256(),
          who);
      return lock;
    }));
  }

  private void refuseIfLocked(Unit commune, LocalDate day) {
    store.findWithin(commune.id(), day).ifPresent(row -> {
      throw new Refusal(
          "day",
          "scheduler.reconcile.locked",
          DATE.format(day),
          commune.fullName(),
          row.lock().who());
    });
    if (store.loggedWithin(note(commune.id(), day))) {
      throw new Refusal(
          "day", "scheduler.reconcile.lock-lost", DATE.format(day), commune.fullName());
    }
  }

  /** What nobody knows may be locked as unknown, but only under somebody's word on why. */
  private static void refuseIfOpen(DayCount count) {
    if (count.pending() > 0) {
      throw new Refusal("day", "scheduler.reconcile.pending", count.pending());
    }
    if (count.unknown() > 0) {
      throw new Refusal("day", "scheduler.reconcile.unaccounted", count.unknown());
    }
  }

  /** Name of the logged act. */
  static String note(long commune, LocalDate day) {
    return "lock/" + commune + "@" + day;
  }

  /** The lines still give what was frozen. */
  boolean agrees(LockRow row, List<Compared> airings, Day day) {
    var lock = row.lock();
    var text = Figures.text(
        lock.unitId(),
        lock.day(),
        lock.line(),
        row.tolerances(),
        airings,
        day.given(lock.unitId()));
    return text.equals(lock.figures()) && Figures.sha256(text).equals(lock.sha256());
  }
}
