package org.wardcast.scheduler.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine.EndState;

/** The lines of one day, each with its last correction, and which airings are still in flight. */
@Repository
class DayLines {
  /** More units than that are sorted out here rather than named in the question. */
  private static final int MOST_UNITS = 500;

  private static final int PIECE = 500;
  private static final String COLUMNS = """
      number, airing, part, occurrence, item, device, device_name, unit, title, planned_start,
      planned_millis, started, aired_millis, end_state, reason, evidence, actor
      """;
  private static final int NUMBER = 1;
  private static final int UNIT = 8;

  private final JdbcClient reader;
  private final boolean demo;

  DayLines(@Qualifier("reader") JdbcClient reader, ReconciliationSettings settings) {
    this.reader = reader;
    this.demo = settings.demo();
  }

  /**
   * Lines by airing, in order of their parts, of that day and of what went on after midnight. Parts
   * of an airing that began on another day are among them.
   *
   * @param units everywhere if empty
   * @param through by unit: number of the last line that counts
   */
  Map<String, List<Stretch>> day(Collection<Long> units, LocalDate day, LongUnaryOperator through) {
    var which = new Which(units, day, demo);
    var corrections = corrections(which, through);
    var byAiring = new LinkedHashMap<String, List<Stretch>>();
    reader
        .sql("select " + COLUMNS + " from scheduler_airlog where kind = 'AIRING' and "
            + which.where("(day = :day or (day = :next and part > 1))")
            + " order by number")
        .params(which.params)
        .query(row -> {
          long unit = row.getLong(UNIT);
          if (which.has(unit) && row.getLong(NUMBER) <= through.applyAsLong(unit)) {
            var line = read(row);
            var correction = corrections.get(line.number());
            byAiring
                .computeIfAbsent(line.airing(), a -> new ArrayList<>(1))
                .add(correction == null ? line : line.corrected(correction));
          }
        });
    return byAiring;
  }

  /** By the number of the line they correct; the last one counts. */
  private Map<Long, Stretch> corrections(Which which, LongUnaryOperator through) {
    var last = new HashMap<Long, Stretch>();
    // A line without a plan has no day of its own to copy: its correction may stand under any.
    reader
        .sql("select " + COLUMNS + " from scheduler_airlog where kind = 'CORRECTION' and "
            + which.where("(day in (:day, :next) or planned_start is null)")
            + " order by number")
        .params(which.params)
        .query(row -> {
          var line = read(row);
          if (line.number() <= through.applyAsLong(line.unitId())) {
            last.put(corrects(line.airing()), line);
          }
        });
    return last;
  }

  /** Of these airings the ones that have a line in whatever unit. */
  Set<String> withLines(Collection<String> airings) {
    var all = List.copyOf(airings);
    var found = new HashSet<String>();
    for (int from = 0; from < all.size(); from += PIECE) {
      found.addAll(reader
          .sql("""
              select distinct airing from scheduler_airlog
              where kind = 'AIRING' and airing in (:airings)""")
          .param("airings", all.subList(from, Math.min(all.size(), from + PIECE)))
          .query(String.class)
          .list());
    }
    return found;
  }

  Set<String> inFlight() {
    return new HashSet<>(reader
        .sql("select airing from scheduler_inflight where kind = 'AIRING'")
        .query(String.class)
        .list());
  }

  /**
   * Another word after every line and correction that may change that day. The log only grows, so
   * its last numbers tell.
   */
  String stamp(LocalDate day) {
    return reader
        .sql("""
            select coalesce((select max(number) from scheduler_airlog
                where day in (:day, :next)), 0) as line,
              coalesce((select max(number) from scheduler_airlog
                where kind = 'CORRECTION'), 0) as correction""")
        .param("day", day.toString())
        .param("next", day.plusDays(1).toString())
        .query((row, n) -> row.getLong("line") + "/" + row.getLong("correction"))
        .single();
  }

  /** Numbers of corrections of that day's lines that were written after a lock, oldest first. */
  List<Long> correctionsAfter(long line, Collection<Long> units, LocalDate day) {
    var which = new Which(units, day, demo);
    which.params.put("line", line);
    var numbers = new TreeMap<Long, Long>();
    reader
        .sql("""
            select number, airing from scheduler_airlog
            where kind = 'CORRECTION' and number > :line and\s""" + which.where("(day in (:day, :next) or planned_start is null)"))
        .params(which.params)
        .query(row -> {
          numbers.put(row.getLong("number"), corrects(row.getString("airing")));
        });
    if (numbers.isEmpty()) {
      return List.of();
    }
    which.params.put("old", Set.copyOf(numbers.values()));
    var old = Set.copyOf(reader
        .sql("select number from scheduler_airlog where number in (:old) and number <= :line and "
            + which.where("(day = :day or (day = :next and part > 1))"))
        .params(which.params)
        .query(Long.class)
        .list());
    numbers.values().retainAll(old);
    return List.copyOf(numbers.keySet());
  }

  /** The number in {@code corrects/<number>}. */
  private static long corrects(String airing) {
    return Long.parseLong(airing.substring(airing.indexOf('/') + 1));
  }

  /** By place and not by name: a province's day has hundreds of thousands of rows. */
  private static Stretch read(ResultSet row) throws SQLException {
    return new Stretch(
        row.getLong(NUMBER),
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        row.getInt(5),
        row.getLong(6),
        row.getString(7),
        row.getLong(UNIT),
        row.getString(9),
        moment(row, 10),
        row.getLong(11),
        moment(row, 12),
        row.getLong(13),
        EndState.valueOf(row.getString(14)),
        row.getString(15),
        Evidence.valueOf(row.getString(16)),
        row.getString(17),
        false);
  }

  private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /** Which lines: the part of the question that both readings share. */
  private static final class Which {
    final Map<String, Object> params = new HashMap<>();
    private final Set<Long> units;
    private final boolean demo;

    Which(Collection<Long> units, LocalDate day, boolean demo) {
      this.units = Set.copyOf(units);
      this.demo = demo;
      params.put("day", day.toString());
      params.put("next", day.plusDays(1).toString());
      if (named()) {
        params.put("units", this.units);
      }
    }

    private boolean named() {
      return !units.isEmpty() && units.size() <= MOST_UNITS;
    }

    String where(String days) {
      return days + (demo ? "" : " and simulated = 0") + (named() ? " and unit in (:units)" : "");
    }

    boolean has(long unit) {
      return units.isEmpty() || units.contains(unit);
    }
  }
}
