package org.wardcast.webadmin.pages.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.proof.Cause;
import org.wardcast.scheduler.proof.CommuneDay;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.DayCount;
import org.wardcast.scheduler.proof.DayMark;
import org.wardcast.scheduler.proof.DayState;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.scheduler.proof.Discrepancy;
import org.wardcast.scheduler.proof.Reconciliation;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.proof.UnitDay;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Puts the pages together. */
@Component
class DayViews {
  private static final Set<DayState> LOCKABLE =
      EnumSet.of(DayState.NOTHING, DayState.TO_EXPLAIN, DayState.READY);
  private static final List<DayState> URGENT = List.of(
      DayState.UNACCOUNTED,
      DayState.TO_EXPLAIN,
      DayState.READY,
      DayState.UNDER_WAY,
      DayState.NOT_BEGUN,
      DayState.NOTHING,
      DayState.LOCKED);

  private final Reconciliation desk;
  private final Seals seals;
  private final Units units;
  private final Rights rights;
  private final Names names;
  private final Sentences sentences;
  private final Vietnam words;

  DayViews(
      Reconciliation desk,
      Seals seals,
      Units units,
      Rights rights,
      Names names,
      Sentences sentences,
      Vietnam words) {
    this.desk = desk;
    this.seals = seals;
    this.units = units;
    this.rights = rights;
    this.names = names;
    this.sentences = sentences;
    this.words = words;
  }

  /** Whether the unit is a commune or lies in one. */
  boolean inCommune(@Nullable Unit unit) {
    return unit != null && units.path(unit.id()).stream().anyMatch(u -> u.kind().isCommune());
  }

  DayPage day(Account account, Unit unit, DayAsk ask) {
    return day(account, desk.of(unit.id(), ask.day()), ask);
  }

  DayPage day(Account account, UnitDay day, DayAsk ask) {
    var unit = day.unit();
    var causes = desk.causes();
    var kinds = new EnumMap<Deviation, Integer>(Deviation.class);
    day.discrepancies().forEach(d -> d.deviations().forEach(k -> kinds.merge(k, 1, Integer::sum)));
    var shown = day.discrepancies().stream()
        .filter(d -> ask.kind() == null || d.deviations().contains(ask.kind()))
        .filter(d -> !ask.open() || d.explained() < d.airings().size())
        .map(DayViews::group)
        .toList();
    var lock = day.lock();
    var language = LocaleContextHolder.getLocale().getLanguage();
    return new DayPage(
        ask,
        unit,
        day.state(),
        day.count(),
        shown,
        day.discrepancies().size() - shown.size(),
        kinds,
        ItemView.of(day.asPlanned()),
        ItemView.of(day.pending()),
        lock,
        day.agrees(),
        day.correctedSince(),
        lock == null ? null : seals.over(lock.note()).map(Seal::number).orElse(null),
        causes.stream().filter(c -> !c.retired()).toList(),
        causes.stream().collect(Collectors.toMap(Cause::code, c -> c.in(language))),
        names.byLogin(),
        lock == null && rights.may(account, Right.RECONCILE, unit.id()),
        unit.kind().isCommune()
            && LOCKABLE.contains(day.state())
            && rights.may(account, Right.DAY_LOCK, unit.id()),
        question(ask.day(), unit.fullName(), day.count().unexplained()));
  }

  private String question(LocalDate day, String name, int unexplained) {
    return unexplained > 0
        ? sentences.of("web.reconciliation.lock-sure-open", words.date(day), name, unexplained)
        : sentences.of("web.reconciliation.lock-sure", words.date(day), name);
  }

  private String question(LocalDate day, int communes, String name, int unexplained) {
    return unexplained > 0
        ? sentences.of(
            "web.reconciliation.lock-all-sure-open", words.date(day), communes, name, unexplained)
        : sentences.of("web.reconciliation.lock-all-sure", words.date(day), communes, name);
  }

  static GroupView group(Discrepancy d) {
    var reason = d.airings().stream()
        .map(Compared::reason)
        .filter(r -> !r.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
    return new GroupView(d, reason, d.explained() > 0);
  }

  CommunesPage communes(Account account, @Nullable Unit unit, DayAsk ask) {
    var all = desk.communes(top(account, unit), ask.day());
    var rows = all.stream()
        .filter(row -> !row.count().empty() || row.lock() != null)
        .sorted(Comparator.comparingInt((CommuneDay row) -> URGENT.indexOf(row.state()))
            .thenComparingInt(row -> -row.count().unexplained())
            .thenComparing(row -> row.commune().name()))
        .toList();
    var lockable = all.stream().filter(row -> LOCKABLE.contains(row.state())).toList();
    int unexplained =
        lockable.stream().mapToInt(row -> row.count().unexplained()).sum();
    return new CommunesPage(
        ask,
        unit,
        rows.stream().map(CommuneDay::count).reduce(DayCount.NONE, DayCount::plus),
        rows,
        all.size() - rows.size(),
        (int) rows.stream().filter(row -> row.lock() != null).count(),
        lockable.size(),
        unexplained,
        unit != null && !lockable.isEmpty() && rights.may(account, Right.DAY_LOCK, unit.id()),
        unit == null ? "" : question(ask.day(), lockable.size(), unit.fullName(), unexplained));
  }

  List<DayMark> calendar(Account account, @Nullable Unit unit, DayAsk ask) {
    var first = ask.day().withDayOfMonth(1);
    return desk.calendar(top(account, unit), first, first.plusMonths(1).minusDays(1));
  }

  /** The unit chosen, or the topmost ones this person may see; empty means everywhere. */
  private Collection<Long> top(Account account, @Nullable Unit unit) {
    if (unit != null) {
      return List.of(unit.id());
    }
    if (rights.mayEverywhere(account, Right.SEE)) {
      return List.of();
    }
    var own = rights.unitsWith(account, Right.SEE);
    // An empty list would mean everywhere: an id that does not exist stands for nothing.
    return own.isEmpty() ? List.of(-1L) : own;
  }
}
