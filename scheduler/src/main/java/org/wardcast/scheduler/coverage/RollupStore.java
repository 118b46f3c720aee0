package org.wardcast.scheduler.coverage;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roll-ups as rows. Whoever writes is within a transaction. */
@Repository
class RollupStore {
  private final JdbcClient writer;
  private final JdbcClient reader;

  RollupStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** A commune's own day, a day of a unit above communes, a month of either. */
  enum Grain {
    OWN,
    DAY,
    MONTH
  }

  /** Number of the last line in a commune's day; empty if there is none yet. */
  OptionalLong through(long home, String day) {
    return reader
        .sql("select through from scheduler_rollup_days where unit = :unit and day = :day")
        .param("unit", home)
        .param("day", day)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  void through(long home, String day, long number) {
    writer
        .sql("""
            insert into scheduler_rollup_days (unit, day, through) values (:unit, :day, :number)
            on conflict (unit, day) do update set through = excluded.through""")
        .param("unit", home)
        .param("day", day)
        .param("number", number)
        .update();
  }

  void forget(Grain grain, long unit, String period) {
    writer
        .sql("""
            delete from scheduler_rollups
            where dimension in (:dimensions) and grain = :grain and unit = :unit and period = :period""")
        .param(
            "dimensions",
            java.util.Arrays.stream(Dimension.values()).map(Enum::name).toList())
        .param("grain", grain.name())
        .param("unit", unit)
        .param("period", period)
        .update();
  }

  /** @param origin the day's first moment; null where only sums are kept */
  void put(Grain grain, long unit, String period, Book book, @Nullable Long origin) {
    book.sheets.forEach((dimension, sheet) -> {
      var air = origin == null ? null : sheet.packAir(origin);
      writer
          .sql("""
              insert into scheduler_rollups (dimension, grain, unit, period, cells, air)
              values (?, ?, ?, ?, ?, ?)
              on conflict (dimension, grain, unit, period)
              do update set cells = excluded.cells, air = excluded.air""")
          .param(dimension.name())
          .param(grain.name())
          .param(unit)
          .param(period)
          .param(sheet.pack())
          .param(6, air, Types.BINARY)
          .update();
    });
  }

  /** Those of them that have figures of that day. */
  Set<Long> kept(Set<Long> homes, String day) {
    return reader
        .sql("select unit from scheduler_rollup_days where day = :day")
        .param("day", day)
        .query(Long.class)
        .list()
        .stream()
        .filter(homes::contains)
        .collect(Collectors.toSet());
  }

  /** One day of several units, with what is needed to put other places beside it. */
  Map<Long, Book> days(
      Grain grain,
      Collection<Dimension> dimensions,
      Collection<Long> units,
      String day,
      long origin) {
    var books = new HashMap<Long, Book>();
    if (!units.isEmpty()) {
      reader
          .sql("""
              select unit, dimension, cells, air from scheduler_rollups
              where dimension in (:dimensions) and grain = :grain and unit in (:units)
                and period = :day""")
          .param("dimensions", dimensions.stream().map(Enum::name).toList())
          .param("grain", grain.name())
          .param("units", units)
          .param("day", day)
          .query(row -> {
            books
                .computeIfAbsent(row.getLong("unit"), u -> new Book())
                .sheets
                .put(
                    Dimension.valueOf(row.getString("dimension")),
                    Sheet.ofDay(row.getBytes("cells"), row.getBytes("air"), origin));
          });
    }
    return books;
  }

  interface Reading {
    void row(long unit, Dimension dimension, String period, byte[] cells);
  }

  /** Periods from one to another, both included. */
  void read(
      Collection<Dimension> dimensions,
      Grain grain,
      Collection<Long> units,
      String from,
      String to,
      Reading reading) {
    if (units.isEmpty()) {
      return;
    }
    reader
        .sql("""
            select unit, dimension, period, cells from scheduler_rollups
            where dimension in (:dimensions) and grain = :grain and unit in (:units)
              and period between :from and :to""")
        .param("dimensions", dimensions.stream().map(Enum::name).toList())
        .param("grain", grain.name())
        .param("units", units)
        .param("from", from)
        .param("to", to)
        .query(row -> {
          reading.row(
              row.getLong("unit"),
              Dimension.valueOf(row.getString("dimension")),
              row.getString("period"),
              row.getBytes("cells"));
        });
  }
}
