package org.wardcast.scheduler.exports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.airlog.Hashes;

/** Where in the log a period lies. */
@Repository
class ExportStore {
  private final JdbcClient db;

  ExportStore(@Qualifier("reader") JdbcClient db) {
    this.db = db;
  }

  record Range(long first, long last) {}

  /** @param lastDay null while nothing was purged */
  record CutOff(long before, String chain, @Nullable LocalDate lastDay) {}

  /** @param units empty for all */
  Optional<Range> range(LocalDate from, LocalDate to, Collection<Long> units) {
    return db.sql("select min(number), max(number), count(*) from scheduler_airlog"
            + " where day >= :from and day <= :to"
            + (units.isEmpty() ? "" : " and unit in (:units)"))
        .params(Map.of("from", from.toString(), "to", to.toString(), "units", units))
        .query((row, i) -> new Range(row.getLong(1), row.getLong(2)))
        .optional()
        .filter(range -> range.first > 0);
  }

  long count(Range range, Collection<Long> units) {
    if (units.isEmpty()) {
      return range.last - range.first + 1;
    }
    return db.sql("""
            select count(*) from scheduler_airlog
            where number >= :first and number <= :last and unit in (:units)
            """)
        .params(Map.of("first", range.first, "last", range.last, "units", units))
        .query(Long.class)
        .single();
  }

  CutOff cutOff() {
    return db.sql("select before_number, chain, last_day from scheduler_airlog_cutoff")
        .query((row, i) -> {
          var day = row.getString(3);
          return new CutOff(
              row.getLong(1), row.getString(2), day == null ? null : LocalDate.parse(day));
        })
        .single();
  }

  /** The chain at that line, also at the one before the first and at the last that was purged. */
  String chain(long number) {
    if (number == 0) {
      return Hashes.FIRST;
    }
    var cutOff = cutOff();
    return number == cutOff.before - 1
        ? cutOff.chain
        : db.sql("select chain from scheduler_airlog where number = ?")
            .param(number)
            .query(String.class)
            .single();
  }

  /** The first archive that has lines of that day or of later ones. */
  Optional<String> archiveOf(LocalDate day) {
    return db.sql("""
            select file from scheduler_archives where to_day >= ? order by first_number limit 1
            """).param(day.toString()).query(String.class).optional();
  }

  Optional<String> archiveOf(long number) {
    return db.sql("""
            select file from scheduler_archives where first_number <= ? and last_number >= ?
            """).params(number, number).query(String.class).optional();
  }
}
