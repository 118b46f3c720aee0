package org.wardcast.scheduler.coverage;

import static java.util.Comparator.comparingDouble;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.airlog.AppendBench;
import org.wardcast.scheduler.reports.Answer;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.scheduler.reports.Question;
import org.wardcast.testkit.Databases;

/**
 * A month of a province by commune and topic: our roll-ups against DuckDB scanning the same lines on
 * two threads, and against SQL over the lines in our own table. Same numbers or no times.
 */
final class ReportBench {
  private static final LocalDate OFF_FROM = BenchMonth.FIRST.minusDays(1);
  private static final LocalDate OFF_TO = BenchMonth.LAST.minusDays(1);
  private static final int ROUNDS = 7;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ReportBench() {}

  private record Result(long lines, Map<String, Cost> costs) {
    Cost cost(String what) {
      return costs.getOrDefault(what, new Cost(Double.NaN, Double.NaN));
    }
  }

  /** On the wall, and of all processors together: on a busy machine only the second says much. */
  private record Cost(double millis, double processor) {}

  /** @param sizes millions of airings a month; 1, 3 and 9 if none are given */
  public static void main(String[] sizes) throws Exception {
    AppendBench.main(new String[0]);
    var results = new ArrayList<Result>();
    for (var size : sizes.length == 0 ? List.of("1", "3", "9") : Arrays.asList(sizes)) {
      // 168 communes of 54 devices over 30 days play 272,160 airings for one item a day.
      results.add(run((int) Math.max(2, Math.round(Double.parseDouble(size) * 1e6 / 272_160))));
    }
    print(results);
  }

  private static Result run(int itemsPerDay) throws Exception {
    var folder = Files.createTempDirectory("wardcast-bench");
    try (var sqlite = lines(folder)) {
      var costs = new HashMap<String, Cost>();
      var month = new BenchMonth(sqlite, itemsPerDay);
      sqlite.setAutoCommit(false);
      month.write();
      sqlite.commit();
      sqlite.setAutoCommit(true);
      index(sqlite);
      long lines = number(sqlite);
      say("%,d lines written".formatted(lines));
      try (var duck = new DuckLines(folder.resolve("lines.duckdb"))) {
        costs.put("DuckDB: load", once(() -> {
          duck.load(sqlite);
          return 0;
        }));
        measure(folder, sqlite, duck, month, costs);
      }
      return new Result(lines, costs);
    } finally {
      remove(folder);
    }
  }

  private static void measure(
      Path folder, Connection sqlite, DuckLines duck, BenchMonth month, Map<String, Cost> costs)
      throws Exception {
    var scene = scene(folder);
    var coverage = scene.coverage();
    var communes = communes();
    var whole = new Question(communes, BenchMonth.FIRST, BenchMonth.LAST, By.TOPIC);
    var off = new Question(communes, OFF_FROM, OFF_TO, By.TOPIC);
    costs.put("roll-ups: build from nothing", once(() -> coverage.ask(whole)));
    say("roll-ups built, %,.1f MB".formatted(rollupBytes(sqlite) / 1e6));
    var raw = new ArrayList<Map<String, Figures>>();
    costs.put(
        "SQL over our lines: full, once",
        once(() -> raw.add(BenchQuery.full(sqlite, BenchMonth.FIRST, BenchMonth.LAST))));
    costs.put(
        "SQL over our lines: sums, once",
        once(() -> BenchQuery.light(sqlite, BenchMonth.FIRST, BenchMonth.LAST)));
    var ours = figures(coverage.ask(whole));
    same("our lines", ours, raw.get(0));
    same("DuckDB", ours, BenchQuery.full(duck.database, BenchMonth.FIRST, BenchMonth.LAST));
    same("DuckDB", figures(coverage.ask(off)), BenchQuery.full(duck.database, OFF_FROM, OFF_TO));
    say("all give the same figures");
    var times = new HashMap<String, List<Cost>>();
    for (int round = 0; round < ROUNDS; round++) {
      time(times, "report: calendar month", () -> coverage.ask(whole));
      time(
          times,
          "DuckDB: sums",
          () -> BenchQuery.light(duck.database, BenchMonth.FIRST, BenchMonth.LAST));
      time(times, "report: 29 days from the 31st", () -> coverage.ask(off));
      time(
          times,
          "DuckDB: full",
          () -> BenchQuery.full(duck.database, BenchMonth.FIRST, BenchMonth.LAST));
    }
    times.forEach((what, all) -> costs.put(
        what, all.stream().sorted(comparingDouble(Cost::millis)).toList().get(all.size() / 2)));
    update(scene, coverage, sqlite, month, costs);
  }

  /** The morning after: one more session, asked for when it is over and for its day only. */
  private static void update(
      Scene scene,
      RolledCoverage coverage,
      Connection sqlite,
      BenchMonth month,
      Map<String, Cost> costs)
      throws SQLException {
    scene.now = Instant.parse("2026-12-01T00:00:00Z");
    var day = BenchMonth.LAST.plusDays(1);
    var question = new Question(communes(), day, day, By.TOPIC);
    for (int session = 1; session <= 2; session++) {
      sqlite.setAutoCommit(false);
      month.session(day, session);
      sqlite.commit();
      sqlite.setAutoCommit(true);
      costs.put(
          "roll-ups: update after session " + session + " of a day",
          once(() -> coverage.ask(question)));
    }
    var province = new Question(List.of(BenchMonth.PROVINCE), day, day, By.TOPIC);
    costs.put("roll-ups: the province's day from its communes", once(() -> coverage.ask(province)));
  }

  private static Scene scene(Path folder) {
    var scene = new Scene(Databases.sqlite(folder.resolve("lines.db")));
    scene.now = Instant.parse("2026-12-15T00:00:00Z");
    scene.world.stamp = "nothing changes";
    scene.world.unit(BenchMonth.PROVINCE, UnitKind.PROVINCE, 0);
    var kinds = List.of(DeviceKind.values());
    for (int commune = 0; commune < BenchMonth.COMMUNES; commune++) {
      scene.world.unit(BenchMonth.commune(commune), UnitKind.COMMUNE, BenchMonth.PROVINCE);
      for (int area = 0; area < BenchMonth.AREAS; area++) {
        scene.world.unit(
            BenchMonth.area(commune, area), UnitKind.AREA, BenchMonth.commune(commune));
      }
      for (int device = 0; device < BenchMonth.DEVICES; device++) {
        scene.addDevice(
            BenchMonth.device(commune, device),
            BenchMonth.commune(commune),
            kinds.get(device % kinds.size()),
            device % 4 == 0 ? "market" : null,
            BenchMonth.area(commune, device % BenchMonth.AREAS));
      }
    }
    return scene;
  }

  /** The table of the airtime log without what makes bulk writing slow. */
  private static Connection lines(Path folder) throws SQLException {
    var file = folder.resolve("lines.db");
    Databases.sqlite(file).migrate("scheduler");
    var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (var statement = connection.createStatement()) {
      statement.execute("pragma synchronous = off");
      statement.execute("pragma cache_size = -500000");
      statement.execute("drop index scheduler_airlog_by_day");
      statement.execute("drop index scheduler_airlog_by_occurrence");
      statement.execute("drop trigger scheduler_airlog_is_never_replaced");
    }
    return connection;
  }

  private static void index(Connection sqlite) throws SQLException {
    try (var statement = sqlite.createStatement()) {
      statement.execute("create index scheduler_airlog_by_day on scheduler_airlog (day, unit)");
      statement.execute(
          "create index scheduler_airlog_by_occurrence on scheduler_airlog (occurrence)");
      statement.execute("pragma wal_checkpoint(truncate)");
    }
  }

  private static long number(Connection sqlite) throws SQLException {
    return one(sqlite, "select number from scheduler_airlog_head");
  }

  private static long rollupBytes(Connection sqlite) throws SQLException {
    return one(
        sqlite, "select sum(length(cells) + coalesce(length(air), 0)) from scheduler_rollups");
  }

  private static long one(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }

  private static List<Long> communes() {
    var communes = new ArrayList<Long>();
    for (int i = 0; i < BenchMonth.COMMUNES; i++) {
      communes.add(BenchMonth.commune(i));
    }
    return communes;
  }

  private static Map<String, Figures> figures(Answer answer) {
    var figures = new HashMap<String, Figures>();
    for (var row : answer.rows()) {
      var key = row.unitId() + "/" + row.key() + "/";
      var all = List.of(row.planned(), row.confirmed(), row.assumed(), row.declared());
      for (int f = 0; f < all.size(); f++) {
        if (!all.get(f).equals(Figures.NONE)) {
          figures.put(key + f, all.get(f));
        }
      }
    }
    return figures;
  }

  private static void same(String whose, Map<String, Figures> ours, Map<String, Figures> theirs) {
    if (!ours.equals(theirs)) {
      throw new IllegalStateException("%s says otherwise, e.g. %s"
          .formatted(
              whose,
              ours.entrySet().stream()
                  .filter(e -> !e.getValue().equals(theirs.get(e.getKey())))
                  .limit(3)
                  .map(e -> e + " and not " + theirs.get(e.getKey()))
                  .toList()));
    }
  }

  private static void time(Map<String, List<Cost>> times, String what, Callable<?> work) {
    times.computeIfAbsent(what, w -> new ArrayList<>()).add(once(work));
  }

  private static Cost once(Callable<?> work) {
    try {
      long processor = SYSTEM.getProcessCpuTime();
      long before = System.nanoTime();
      work.call();
      return new Cost(
          (System.nanoTime() - before) / 1e6, (SYSTEM.getProcessCpuTime() - processor) / 1e6);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void print(List<Result> results) {
    var text = new StringBuilder("\n%-50s".formatted("milliseconds (of processors)"));
    results.forEach(r -> text.append("%,18d lines".formatted(r.lines)));
    results.get(0).costs.keySet().stream().sorted().forEach(what -> {
      text.append("\n%-50s".formatted(what));
      results.forEach(r ->
          text.append("%,12.1f (%,9.1f)".formatted(r.cost(what).millis, r.cost(what).processor)));
    });
    ratio(text, results, "DuckDB: sums", "report: calendar month");
    ratio(text, results, "DuckDB: full", "report: calendar month");
    ratio(text, results, "DuckDB: full", "report: 29 days from the 31st");
    say(text.append("\n\nDuckDB, sums:\n")
        .append(BenchQuery.LIGHT)
        .append("\n\nDuckDB, full:\n")
        .append(BenchQuery.FULL)
        .toString());
  }

  private static void ratio(StringBuilder text, List<Result> results, String slow, String fast) {
    text.append("\n%-50s".formatted(slow + " / " + fast));
    results.forEach(r -> text.append("%11.1fx (%8.1fx)"
        .formatted(
            r.cost(slow).millis / r.cost(fast).millis,
            r.cost(slow).processor / r.cost(fast).processor)));
  }

  private static void say(String words) {
    System.out.println(words);
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
