package org.wardcast.scheduler.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Cause;
import org.wardcast.scheduler.proof.CommuneDay;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.DayLock;
import org.wardcast.scheduler.proof.DayMark;
import org.wardcast.scheduler.proof.Explanation;
import org.wardcast.scheduler.proof.Locked;
import org.wardcast.scheduler.proof.Reconciliation;
import org.wardcast.scheduler.proof.Tolerances;
import org.wardcast.scheduler.proof.UnitDay;

@Component
class StoredReconciliation implements Reconciliation {
  private final OpenDays days;
  private final KnownCommunes known;
  private final CommuneNames names;
  private final Explainer explainer;
  private final ExplanationStore explanations;
  private final CauseStore causes;
  private final Locker locker;
  private final LockStore locks;
  private final DayLines lines;
  private final Airlog airlog;
  private final Units units;
  private final ReconciliationSettings settings;

  StoredReconciliation(
      OpenDays days,
      KnownCommunes known,
      CommuneNames names,
      Explainer explainer,
      ExplanationStore explanations,
      CauseStore causes,
      Locker locker,
      LockStore locks,
      DayLines lines,
      Airlog airlog,
      Units units,
      ReconciliationSettings settings) {
    this.days = days;
    this.known = known;
    this.names = names;
    this.explainer = explainer;
    this.explanations = explanations;
    this.causes = causes;
    this.locker = locker;
    this.locks = locks;
    this.lines = lines;
    this.airlog = airlog;
    this.units = units;
    this.settings = settings;
  }

  @Override
  public UnitDay of(long unitId, LocalDate date) {
    var unit = names.on(unitId, date);
    var day = days.open(date);
    var airings = day.airings(units.subtree(unitId));
    var given = day.given(airings);
    var lock = lock(unitId, day);
    var count = Grouping.count(airings, given);
    return new UnitDay(
        unit,
        date,
        day.state(count, lock),
        count,
        lastEnd(airings),
        Grouping.discrepancies(airings, given),
        airings.stream()
            .filter(a -> !a.pending() && !a.differs())
            .sorted(DayComparison.BY_TIME)
            .toList(),
        airings.stream().filter(Compared::pending).sorted(DayComparison.BY_TIME).toList(),
        lock == null ? null : lock.lock(),
        lock == null || agrees(lock, unitId, airings, day),
        lock == null ? List.of() : correctedSince(lock, unitId));
  }

  /** The lock of the commune that the unit is or lies in. */
  private @Nullable LockRow lock(long unitId, Day day) {
    return units.path(unitId).stream()
        .filter(u -> u.kind().isCommune())
        .findFirst()
        .map(commune -> day.locks.of(commune.id()))
        .orElse(null);
  }

  private boolean agrees(LockRow lock, long unitId, List<Compared> airings, Day day) {
    var ofCommune = lock.lock().unitId() == unitId
        ? airings
        : day.airings(Set.of(lock.lock().unitId()));
    return locker.agrees(lock, ofCommune, day) && noted(lock.lock());
  }

  /** The airtime log says the same of the lock. */
  private boolean noted(DayLock lock) {
    return airlog
        .line(lock.note())
        .filter(line -> line.airing().equals(Locker.note(lock.unitId(), lock.day())))
        .filter(line -> line.reason().equals(Locker.NOTED + ":" + lock.sha256()))
        .isPresent();
  }

  private List<AirLine> correctedSince(LockRow lock, long unitId) {
    var scope = lock.lock().unitId() == unitId ? lock.units() : units.subtree(unitId);
    return lines.correctionsAfter(lock.lock().line(), scope, lock.lock().day()).stream()
        .flatMap(number -> airlog.line(number).stream())
        .toList();
  }

  private static @Nullable Instant lastEnd(Collection<Compared> airings) {
    return airings.stream()
        .filter(a -> a.due() != null)
        .map(a -> java.util.Objects.requireNonNull(a.due()).plusMillis(a.plannedMillis()))
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public List<CommuneDay> communes(Collection<Long> unitIds, LocalDate date) {
    return known.of(unitIds, date, () -> communes(days.open(date), names.below(unitIds)));
  }

  private List<CommuneDay> communes(Day day, Set<Long> scope) {
    var byCommune = day.airings(scope).stream().collect(Collectors.groupingBy(Compared::communeId));
    var rows = new ArrayList<CommuneDay>();
    for (var commune : names.communes(scope, day.date, byCommune.keySet())) {
      var count =
          Grouping.count(byCommune.getOrDefault(commune.id(), List.of()), day.given(commune.id()));
      var lock = day.locks.of(commune.id());
      rows.add(new CommuneDay(
          commune, day.state(count, lock), count, lock == null ? null : lock.lock()));
    }
    return rows;
  }

  @Override
  public List<DayMark> calendar(Collection<Long> unitIds, LocalDate from, LocalDate to) {
    var scope = names.below(unitIds);
    if (!unitIds.isEmpty() && unitIds.stream().allMatch(names::insideCommune)) {
      return days.open(from, to).stream().map(day -> mark(day, unitIds, scope)).toList();
    }
    var locked = locks.between(from, to).stream()
        .map(LockRow::lock)
        .filter(lock -> scope.isEmpty() || scope.contains(lock.unitId()))
        .collect(Collectors.groupingBy(DayLock::day, Collectors.counting()));
    return from.datesUntil(to.plusDays(1))
        .map(date -> new DayMark(
            date,
            null,
            0,
            locked.getOrDefault(date, 0L).intValue(),
            names.communes(scope, date, Set.of()).size()))
        .toList();
  }

  private DayMark mark(Day day, Collection<Long> unitIds, Set<Long> scope) {
    var airings = day.airings(scope);
    var count = Grouping.count(airings, day.given(airings));
    var lock = unitIds.size() == 1 ? lock(unitIds.iterator().next(), day) : null;
    return new DayMark(
        day.date, day.state(count, lock), count.unexplained(), lock == null ? 0 : 1, 1);
  }

  @Override
  public List<Cause> causes() {
    return causes.all();
  }

  @Override
  public void save(Cause cause) {
    causes.save(cause);
  }

  @Override
  public void explain(
      long unitId,
      LocalDate day,
      Collection<String> airings,
      @Nullable String cause,
      String words,
      String who) {
    var said = explainer.said(cause, words);
    explainer.explain(differing(unitId, day, airings), day, said, who);
  }

  @Override
  public void undo(long unitId, LocalDate day, Collection<String> airings, String who) {
    explainer.undo(differing(unitId, day, airings), day, who);
  }

  private List<Compared> differing(long unitId, LocalDate date, Collection<String> airings) {
    if (airings.isEmpty()) {
      throw new Refusal("airings", "scheduler.reconcile.nothing");
    }
    var asked = new HashSet<>(airings);
    var found = days.open(date).airings(units.subtree(names.on(unitId, date).id())).stream()
        .filter(Compared::differs)
        .filter(a -> asked.contains(a.airing()))
        .toList();
    if (found.size() < asked.size()) {
      throw new Refusal("airings", "scheduler.reconcile.changed");
    }
    return found;
  }

  @Override
  public List<Explanation> explanations(String airing) {
    return explanations.of(airing);
  }

  @Override
  public Locked lock(long unitId, LocalDate date, String who) {
    var unit = names.on(unitId, date);
    var day = days.open(date);
    if (unit.kind().isCommune()) {
      return new Locked(List.of(locker.lock(unit, day, who)), List.of());
    }
    if (names.insideCommune(unitId)) {
      throw new Refusal("unit", "scheduler.reconcile.area", unit.fullName());
    }
    var done = new ArrayList<DayLock>();
    var not = new ArrayList<Locked.Not>();
    for (var row : communes(day, Set.copyOf(units.subtree(unitId)))) {
      try {
        done.add(locker.lock(row.commune(), day, who));
      } catch (Refusal why) {
        not.add(new Locked.Not(row.commune(), why));
      }
    }
    return new Locked(List.copyOf(done), List.copyOf(not));
  }

  @Override
  public Optional<DayLock> lockOf(long communeId, LocalDate day) {
    return locks.find(communeId, day).map(LockRow::lock);
  }

  @Override
  public List<DayLock> locks(Collection<Long> unitIds, LocalDate from, LocalDate to) {
    var scope = names.below(unitIds);
    return locks.between(from, to).stream()
        .map(LockRow::lock)
        .filter(lock -> scope.isEmpty() || scope.contains(lock.unitId()))
        .toList();
  }

  @Override
  public Tolerances tolerances() {
    return settings.tolerances();
  }
}
