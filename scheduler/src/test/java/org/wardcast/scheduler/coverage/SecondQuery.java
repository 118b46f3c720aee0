package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.Figures;

/**
 * The same figures in plain SQL over the lines themselves, sharing nothing with the roll-ups:
 * corrections and locks by joins, minutes on air as islands by window functions. Where devices stand is
 * read from tables that the test fills by hand.
 *
 * <ul>
 *   <li>{@code t_homes(unit, home)}: the commune of a unit;
 *   <li>{@code t_places(asked, unit, device, area)}: for whom a line of that unit and device counts;
 *       {@code area} is 1 where that is a residential area;
 *   <li>{@code t_within(unit, area)}: areas of a unit;
 *   <li>{@code t_devices(device, kind, site)};
 *   <li>{@code t_prime(kind, k, first, last)}: IN and OUT, one after another without gaps;
 *   <li>{@code t_days(day, week)};
 *   <li>{@code t_phases(k, bulletin, asked, unit, first_day, last_day)}.
 * </ul>
 */
final class SecondQuery {
  private static final List<String> TABLES = List.of(
      "t_homes (unit bigint, home bigint)",
      "t_places (asked bigint, unit bigint, device bigint, area int)",
      "t_within (unit bigint, area bigint)",
      "t_devices (device bigint, kind text, site text)",
      "t_prime (kind text, k text, first bigint, last bigint)",
      "t_days (day text, week text)",
      "t_phases (k text, bulletin bigint, asked bigint, unit bigint, first_day text, last_day text)");

  private static final String LINES = """
      with effective as (
        select l.number, l.airing, l.part, l.day, l.occurrence, l.device, l.unit, l.bulletin,
          l.topic, l.bulletin_class, l.signature, l.planned_start, l.planned_millis,
          case when c.number is null then l.started else c.started end as started,
          case when c.number is null then l.aired_millis else c.aired_millis end as aired_millis,
          case when c.number is null then l.evidence else c.evidence end as evidence
        from scheduler_airlog l
        join t_homes h on h.unit = l.unit
        left join scheduler_day_locks k on k.unit = h.home and k.day = l.day
        left join scheduler_airlog c on c.number = (
          select max(x.number) from scheduler_airlog x
          where x.kind = 'CORRECTION' and x.airing = 'corrects/' || l.number
            and (k.line is null or x.number <= k.line))
        where l.kind = 'AIRING' and l.simulated = 0 and (k.line is null or l.number <= k.line)),
      judged as (
        select e.*, case when evidence in ('PLAYED', 'HEARD') then 1
            when evidence in ('SENT', 'ACCEPTED') then 2
            when evidence = 'DECLARED' then 3 end as strength
        from effective e),
      stretches as (
        select airing, part, day, occurrence, device, unit, bulletin, topic, bulletin_class,
          signature, 0 as f, planned_start as s, planned_start + planned_millis as e
        from judged where planned_start is not null and planned_millis > 0
        union all
        select airing, part, day, occurrence, device, unit, bulletin, topic, bulletin_class,
          signature, strength, coalesce(started, planned_start),
          coalesce(started, planned_start) + aired_millis
        from judged
        where strength is not null and aired_millis > 0
          and coalesce(started, planned_start) is not null),
      firsts as (
        select airing, day, f > 0 as heard, min(part) as part, min(f) as f
        from stretches where signature = 0 group by airing, day, f > 0),
      days as (select airing, heard, min(day) as day from firsts group by airing, heard),
      plays as (
        select x.airing, x.day, x.occurrence, x.device, x.unit, x.bulletin, x.topic,
          x.bulletin_class, firsts.f, x.s, x.e
        from firsts
        join days on days.airing = firsts.airing and days.heard = firsts.heard
          and days.day = firsts.day
        join stretches x on x.airing = firsts.airing and x.day = firsts.day
          and x.part = firsts.part and (x.f > 0) = firsts.heard),
      """;

  private static final String SUMS = """
      starts as (
        select asked, k, f, day, s, max(e) as e from keyed group by asked, k, f, day, s),
      reach as (
        select asked, k, f, s, e, max(e) over (partition by asked, k, f, day order by s
          rows between unbounded preceding and 1 preceding) as reached
        from starts),
      air as (
        select asked, k, f, sum(case when reached is null or reached <= s then e - s
          when reached < e then e - reached else 0 end) as on_air
        from reach group by asked, k, f),
      sums as (select asked, k, f, sum(e - s) as device from keyed group by asked, k, f),
      counts as (
        select asked, k, f, count(*) as plays, count(distinct bulletin) as items
        from played group by asked, k, f)
      select sums.asked, sums.k, sums.f, sums.device, air.on_air,
        coalesce(counts.plays, 0) as plays, coalesce(counts.items, 0) as items
      from sums
      join air on air.asked = sums.asked and air.k = sums.k and air.f = sums.f
      left join counts on counts.asked = sums.asked and counts.k = sums.k and counts.f = sums.f
      """;

  private final JdbcClient db;

  SecondQuery(JdbcClient db) {
    this.db = db;
    TABLES.forEach(table -> db.sql("create table " + table).update());
  }

  void place(long asked, long unit, long device, boolean area) {
    db.sql("insert into t_places values (?, ?, ?, ?)")
        .params(asked, unit, device, area ? 1 : 0)
        .update();
  }

  void insert(String table, Object... values) {
    var marks = String.join(", ", java.util.Collections.nCopies(values.length, "?"));
    db.sql("insert into " + table + " values (" + marks + ")").params(values).update();
  }

  /** By {@code <unit>/<key>/<figure>}. */
  Map<String, Figures> ask(By by, LocalDate from, LocalDate to) {
    var figures = new HashMap<String, Figures>();
    db.sql(LINES + keyed(by) + SUMS)
        .param("from", from.toString())
        .param("to", to.toString())
        .query(row -> {
          figures.put(
              row.getLong("asked") + "/" + row.getString("k") + "/" + row.getInt("f"),
              new Figures(
                  row.getLong("device"),
                  row.getLong("on_air"),
                  row.getLong("plays"),
                  row.getInt("items")));
        });
    return figures;
  }

  /** Areas reached by {@code <unit>/<key>}. */
  Map<String, Integer> areas(By by, LocalDate from, LocalDate to) {
    var areas = new HashMap<String, Integer>();
    var itself = by == By.AREA ? "and cast(w.area as text) = keyed.k" : "";
    db.sql(LINES + keyed(by) + areas(itself))
        .param("from", from.toString())
        .param("to", to.toString())
        .query(row -> {
          areas.put(row.getLong("asked") + "/" + row.getString("k"), row.getInt("areas"));
        });
    return areas;
  }

  private static String keyed(By by) {
    var places = "join t_places p on p.unit = x.unit and p.device = x.device ";
    var devices = places + "join t_devices d on d.device = x.device ";
    return switch (by) {
      case TOTAL -> keyed("''", places);
      case DAY -> keyed("x.day", places);
      case WEEK -> keyed("t.week", places + "join t_days t on t.day = x.day ");
      case MONTH -> keyed("substr(x.day, 1, 7)", places);
      case AREA ->
        keyed(
            "cast(p.area as text)",
            "join t_places a on a.unit = x.unit and a.device = x.device and a.area = 1 "
                + "join (select unit as asked, area from t_within) p on p.area = a.asked ");
      case SITE_KIND -> keyed("d.site", devices);
      case CHANNEL -> keyed("d.kind", devices);
      case SLOT ->
        keyed("case when x.occurrence is null then '' else substr(x.occurrence, 1, 1) end", places);
      case TOPIC -> keyed("x.topic", places);
      case CLASS -> keyed("x.bulletin_class", places);
      case BULLETIN -> keyed("cast(x.bulletin as text)", places);
      case PRIME_TIME ->
        keyed(
            "t.k",
            "case when t.first > x.s then t.first else x.s end",
            "case when t.last < x.e then t.last else x.e end",
            devices + "join t_prime t on t.kind = d.kind and t.first < x.e and t.last > x.s ",
            devices + "join t_prime t on t.kind = d.kind and t.first <= x.s and t.last > x.s ");
      case PHASE ->
        keyed(
            "p.k",
            "join t_phases p on p.bulletin = x.bulletin and p.unit = x.unit "
                + "and x.day between p.first_day and p.last_day ");
    };
  }

  private static String keyed(String key, String joins) {
    return keyed(key, "x.s", "x.e", joins, joins);
  }

  private static String keyed(
      String key, String start, String end, String joins, String joinsOfPlays) {
    return """
        keyed as (
          select p.asked, %s as k, x.f, x.day, x.unit, x.device, %s as s, %s as e
          from stretches x %s where x.day between :from and :to),
        played as (
          select p.asked, %s as k, x.f, x.bulletin
          from plays x %s where x.day between :from and :to),
        """.formatted(key, start, end, joins, key, joinsOfPlays);
  }

  /** @param itself a row that is one area has reached no more than itself */
  private static String areas(String itself) {
    return """
      reached as (
        select distinct keyed.asked, keyed.k, w.area
        from keyed
        join t_places p on p.unit = keyed.unit and p.device = keyed.device and p.area = 1
        join t_within w on w.unit = keyed.asked and w.area = p.asked
        where keyed.f > 0 %s)
      select asked, k, count(*) as areas from reached group by asked, k
      """.formatted(itself);
  }
}
