package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.coverage.RollupStore.Grain;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.Question;

/**
 * Which roll-ups a question is answered from.
 *
 * @param homes whose own days have to be up to date
 * @param above units above communes whose days have to be
 * @param months whole calendar months that are over; null if none is in the period or none is used
 */
record Wanted(
    List<Source> sources,
    Set<Long> homes,
    Set<Long> above,
    LocalDate from,
    LocalDate to,
    @Nullable Months months) {

  /** Both included; none if it ends before it begins. */
  record Days(LocalDate first, LocalDate last) {}

  /** Both included. */
  record Months(YearMonth first, YearMonth last) {
    boolean holds(String period) {
      var month = YearMonth.parse(period);
      return !month.isBefore(first) && !month.isAfter(last);
    }
  }

  /**
   * Rows of one unit that count for the one asked for.
   *
   * @param part the part of a commune it is about; null if it is the whole
   */
  record Source(
      long asked,
      long unit,
      Dimension dimension,
      Grain grain,
      @Nullable Long part) {}

  static Wanted of(Question question, Ground ground, LocalDate today) {
    var sources = new ArrayList<Source>();
    var homes = new HashSet<Long>();
    var above = new HashSet<Long>();
    var dimension = Dimension.of(question.by());
    for (var unit : question.unitIds()) {
      var home = ground.home(unit);
      if (ground.above(unit)) {
        homes.addAll(ground.homes(unit));
        // Areas are kept with their communes; a campaign runs in some communes only.
        if (question.by() == By.AREA || question.by() == By.PHASE) {
          ground.homes(unit).forEach(h -> sources.add(own(unit, h, dimension, null)));
        } else {
          above.add(unit);
          sources.add(new Source(unit, unit, dimension, Grain.DAY, null));
        }
      } else if (home == unit) {
        homes.add(unit);
        sources.add(own(unit, unit, dimension, null));
      } else {
        homes.add(home);
        sources.add(own(unit, home, dimension.part(), unit));
      }
    }
    return new Wanted(
        List.copyOf(new HashSet<>(sources)),
        homes,
        above,
        question.from(),
        question.to(),
        months(question, today));
  }

  private static Source own(long asked, long home, Dimension dimension, @Nullable Long part) {
    return new Source(asked, home, dimension, Grain.OWN, part);
  }

  private static @Nullable Months months(Question question, LocalDate today) {
    if (question.by() == By.DAY || question.by() == By.WEEK || question.by() == By.PHASE) {
      return null;
    }
    var first = YearMonth.from(question.from().minusDays(1)).plusMonths(1);
    var last = YearMonth.from(question.to().plusDays(1)).minusMonths(1);
    // A month that is not over changes with every line; its days are read instead.
    var over = YearMonth.from(today).minusMonths(1);
    last = last.isAfter(over) ? over : last;
    return last.isBefore(first) ? null : new Months(first, last);
  }

  /** Days that no month answers for: one stretch, or one before and one after the months. */
  List<Days> days() {
    if (months == null) {
      return List.of(new Days(from, to));
    }
    return List.of(
        new Days(from, months.first().atDay(1).minusDays(1)),
        new Days(months.last().atEndOfMonth().plusDays(1), to));
  }

  /** Units whose months are read. */
  Set<Long> monthly() {
    var units = new HashSet<Long>();
    if (months != null) {
      sources.forEach(source -> units.add(source.unit()));
    }
    return units;
  }
}
