package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.CoverageRow;
import org.wardcast.scheduler.CoverageRow.Figures;

/** The roll-ups, and how much of the log is in them. */
@Repository
class CoverageStore {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final TransactionOperations transactions;

  CoverageStore(
      JdbcClient writer,
      @Qualifier("reader") JdbcClient reader,
      TransactionOperations transactions) {
    this.writer = writer;
    this.reader = reader;
    this.transactions = transactions;
  }

  long readThrough() {
    return reader
        .sql("select read_through from scheduler_coverage_head")
        .query(Long.class)
        .single();
  }

  void readThrough(long number) {
    writer
        .sql("update scheduler_coverage_head set read_through = :number")
        .param("number", number)
        .update();
  }

  boolean has(LocalDate day) {
    return reader
            .sql("select count(*) from scheduler_coverage where day = :day")
            .param("day", day.toString())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Forgets everything; the next reading begins at the first line. */
  void clear() {
    transactions.executeWithoutResult(status -> {
      readThrough(0);
      writer.sql("delete from scheduler_coverage").update();
      writer.sql("delete from scheduler_coverage_figures").update();
    });
  }

  void replace(LocalDate day, List<CoverageRow> rows) {
    transactions.executeWithoutResult(status -> {
      // Locks the head row: two nodes never write the same day at once.
      writer
          .sql("update scheduler_coverage_head set read_through = read_through")
          .update();
      for (var table : List.of("scheduler_coverage", "scheduler_coverage_figures")) {
        writer
            .sql("delete from " + table + " where day = :day")
            .param("day", day.toString())
            .update();
      }
      rows.forEach(this::insert);
    });
  }

  private void insert(CoverageRow row) {
    writer
        .sql("""
            insert into scheduler_coverage
            (unit, day, devices_in_scope, areas_reached, areas_in_scope)
            values (:unit, :day, :devices, :reached, :areas)""")
        .param("unit", row.unitId())
        .param("day", row.day().toString())
        .param("devices", row.devicesInScope())
        .param("reached", row.areasReached())
        .param("areas", row.areasInScope())
        .update();
    insert(row, Figure.PLANNED, row.planned());
    insert(row, Figure.CONFIRMED, row.confirmed());
    insert(row, Figure.ASSUMED, row.assumed());
    insert(row, Figure.DECLARED, row.declared());
  }

  private void insert(CoverageRow row, Figure figure, Figures figures) {
    if (figures.equals(Figures.NONE)) {
      return;
    }
    writer
        .sql("""
            insert into scheduler_coverage_figures
            (unit, day, figure, device_millis, on_air_millis, plays, items)
            values (:unit, :day, :figure, :device, :onAir, :plays, :items)""")
        .param("unit", row.unitId())
        .param("day", row.day().toString())
        .param("figure", figure.name())
        .param("device", figures.deviceMillis())
        .param("onAir", figures.onAirMillis())
        .param("plays", figures.plays())
        .param("items", figures.items())
        .update();
  }

  List<CoverageRow> rows(Collection<Long> units, LocalDate from, LocalDate to) {
    if (units.isEmpty()) {
      return List.of();
    }
    var range = Map.of("units", units, "from", from.toString(), "to", to.toString());
    var figures = new HashMap<String, Map<Figure, Figures>>();
    reader.sql("""
            select * from scheduler_coverage_figures
            where unit in (:units) and day between :from and :to""").params(range).query(row -> {
      figures
          .computeIfAbsent(
              row.getLong("unit") + "@" + row.getString("day"), k -> new EnumMap<>(Figure.class))
          .put(
              Figure.valueOf(row.getString("figure")),
              new Figures(
                  row.getLong("device_millis"),
                  row.getLong("on_air_millis"),
                  row.getInt("plays"),
                  row.getInt("items")));
    });
    return reader
        .sql("""
            select * from scheduler_coverage
            where unit in (:units) and day between :from and :to order by day, unit""")
        .params(range)
        .query((row, number) -> {
          var of = figures.getOrDefault(row.getLong("unit") + "@" + row.getString("day"), Map.of());
          return new CoverageRow(
              row.getLong("unit"),
              LocalDate.parse(row.getString("day")),
              of.getOrDefault(Figure.PLANNED, Figures.NONE),
              of.getOrDefault(Figure.CONFIRMED, Figures.NONE),
              of.getOrDefault(Figure.ASSUMED, Figures.NONE),
              of.getOrDefault(Figure.DECLARED, Figures.NONE),
              row.getInt("devices_in_scope"),
              row.getInt("areas_reached"),
              row.getInt("areas_in_scope"));
        })
        .list();
  }
}
