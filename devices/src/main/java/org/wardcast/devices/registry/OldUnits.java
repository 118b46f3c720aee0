package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;

/** Units as they stood on the last day before a reform: found in the tree, or added to it. */
final class OldUnits {
  private final UnitCensus census;
  private final LocalDate lastDay;

  OldUnits(UnitCensus census, LocalDate lastDay) {
    this.census = census;
    this.lastDay = lastDay;
  }

  Place commune(PredecessorRow row) {
    var there = census.on(row.oldCode(), lastDay);
    if (there == null) {
      var above = district(row, province(row));
      return take(
          row.oldCode(),
          row.oldRank().name(),
          row.oldName(),
          row.oldRank().kind(),
          above,
          begin(row.oldCode()));
    }
    if (!Names.folded(there.entry().fullName()).equals(Names.folded(row.oldName()))
        && !Names.folded(there.entry().name()).equals(Names.folded(row.oldRank().name()))) {
      throw new Refusal(
          "old_code",
          "units.old.other",
          row.oldCode(),
          Dates.text(lastDay),
          there.entry().fullName(),
          row.oldName());
    }
    var to = there.entry().validTo();
    if (to == null || to.isAfter(lastDay)) {
      census.lasts(there, lastDay);
    }
    return there;
  }

  private Place province(PredecessorRow row) {
    return made("", row.province(), row.provinceRank(), null);
  }

  private Place district(PredecessorRow row, Place province) {
    return row.district().isEmpty()
        ? province
        : made(row.province(), row.district(), Rank.ofDistrict(row.district()), province);
  }

  private Place made(String above, String fullName, Rank rank, @Nullable Place parent) {
    var code = MadeCode.of(above, fullName);
    var there = census.on(code, lastDay);
    return there != null
        ? there
        : take(code, rank.name(), fullName, rank.kind(), parent, Unit.LONG_AGO);
  }

  private Place take(
      String code,
      String name,
      String fullName,
      UnitKind kind,
      @Nullable Place parent,
      LocalDate from) {
    var above = parent == null ? null : parent.entry().code();
    census.take(new UnitEntry(code, name, fullName, kind, above, from, lastDay, null, null));
    return Objects.requireNonNull(census.started(code, from));
  }

  /** A code that somebody had even earlier is free from the day after. */
  private LocalDate begin(String code) {
    return census
        .all(code)
        .flatMap(p -> Optional.ofNullable(p.entry().validTo()).stream())
        .filter(to -> to.isBefore(lastDay))
        .max(Comparator.naturalOrder())
        .map(to -> to.plusDays(1))
        .orElse(Unit.LONG_AGO);
  }
}
