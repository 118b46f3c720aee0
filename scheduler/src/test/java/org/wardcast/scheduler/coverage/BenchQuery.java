package org.wardcast.scheduler.coverage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.wardcast.scheduler.reports.Figures;

/** A month by commune and topic, asked of the lines themselves; DuckDB and SQLite read the same words. */
final class BenchQuery {
  private BenchQuery() {}

  /** Sums only: no minutes on air, no different bulletins, lines in place of plays. */
  static final String LIGHT = """
      select unit, topic, sum(planned_millis),
        sum(case when evidence in ('PLAYED', 'HEARD') then aired_millis else 0 end),
        sum(case when evidence in ('SENT', 'ACCEPTED') then aired_millis else 0 end),
        sum(case when evidence = 'DECLARED' then aired_millis else 0 end),
        count(*)
      from scheduler_airlog
      where kind = 'AIRING' and simulated = 0 and day between '%s' and '%s'
      group by unit, topic""";

  /** The figures of our report, but for the areas reached. */
  static final String FULL = """
      with lines as (
        select *, case when evidence in ('PLAYED', 'HEARD') then 1
            when evidence in ('SENT', 'ACCEPTED') then 2
            when evidence = 'DECLARED' then 3 end as strength
        from scheduler_airlog
        where kind = 'AIRING' and simulated = 0 and day between '%s' and '%s'),
      stretches as (
        select unit, topic, day, airing, bulletin, signature, 0 as heard, 0 as f, planned_start as s,
          planned_start + planned_millis as e
        from lines where planned_start is not null and planned_millis > 0
        union all
        select unit, topic, day, airing, bulletin, signature, 1, strength, started, started + aired_millis
        from lines where strength is not null and aired_millis > 0 and started is not null),
      starts as (
        select unit, topic, f, day, s, max(e) as e, sum(e - s) as device_millis
        from stretches group by unit, topic, f, day, s),
      reach as (
        select *, max(e) over (partition by unit, topic, f, day order by s
          rows between unbounded preceding and 1 preceding) as reached
        from starts),
      sums as (
        select unit, topic, f, sum(device_millis) as device_millis,
          sum(case when reached is null or reached <= s then e - s
            when reached < e then e - reached else 0 end) as on_air_millis
        from reach group by unit, topic, f),
      plays as (
        select airing, unit, topic, bulletin, heard, min(f) as f
        from stretches where signature = 0 group by airing, unit, topic, bulletin, heard),
      counts as (
        select unit, topic, f, count(*) as plays, count(distinct bulletin) as items
        from plays group by unit, topic, f)
      select sums.unit, sums.topic, sums.f, sums.device_millis, sums.on_air_millis,
        coalesce(counts.plays, 0), coalesce(counts.items, 0)
      from sums left join counts
        on counts.unit = sums.unit and counts.topic = sums.topic and counts.f = sums.f""";

  static int light(Connection database, LocalDate from, LocalDate to) throws SQLException {
    int rows = 0;
    try (var statement = database.createStatement();
        var found = statement.executeQuery(LIGHT.formatted(from, to))) {
      while (found.next()) {
        rows++;
      }
    }
    return rows;
  }

  /** By {@code <unit>/<topic>/<figure>}. */
  static Map<String, Figures> full(Connection database, LocalDate from, LocalDate to)
      throws SQLException {
    var figures = new HashMap<String, Figures>();
    try (var statement = database.createStatement();
        var row = statement.executeQuery(FULL.formatted(from, to))) {
      while (row.next()) {
        figures.put(
            row.getLong(1) + "/" + row.getString(2) + "/" + row.getInt(3),
            new Figures(
                ((Number) row.getObject(4)).longValue(),
                ((Number) row.getObject(5)).longValue(),
                row.getLong(6),
                row.getInt(7)));
      }
    }
    return figures;
  }
}
