package org.wardcast.scheduler.airlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

/**
 * What chain, hashes and triggers cost: the writer against the same rows inserted bare into a table of
 * the same columns, keys and indexes, one commit for each ten thousand. Rounds take turns, so that a
 * busy machine is busy for both; the ratio is the median of those of the rounds.
 */
public final class AppendBench {
  private static final int BATCH = 10_000;
  private static final Instant START = Instant.parse("2026-11-19T22:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Database db;
  private final AirlogWriter writer;
  private final JdbcTemplate bare;

  private AppendBench(Database db) {
    this.db = db.migrate("scheduler");
    this.writer = new AirlogWriter(
        db.writer(), db.transactions(), Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC), ZONE);
    this.bare = new JdbcTemplate(db.writer());
    copyOfTheTable().forEach(bare::execute);
  }

  /** @param arguments rows in all on each database, 200,000 if left out */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    System.out.printf(
        "appending %,d lines to the airtime log in commits of %,d, against the same rows bare%n",
        rows, BATCH);
    System.out.printf(
        "%-12s %10s %12s %12s %7s %9s %9s%n",
        "database", "rows", "bare rows/s", "log rows/s", "ratio", "lowest", "highest");
    var folder = Files.createTempDirectory(Path.of("target"), "append-bench");
    try {
      new AppendBench(onDisk(folder.resolve("bench.db"))).run(rows);
    } finally {
      delete(folder);
    }
    new AppendBench(Databases.postgresql()).run(rows);
  }

  private static Database onDisk(Path file) throws SQLException {
    var database = Databases.sqlite(file);
    // One connection, kept, as in the program.
    var one = new org.springframework.jdbc.datasource.SingleConnectionDataSource(
        database.writer().getConnection(), true);
    return new Database("sqlite", one, one);
  }

  private void run(int rows) throws SQLException {
    round(0, true);
    round(1, false);
    int rounds = Math.max(1, rows / BATCH);
    var ours = new double[rounds];
    var theirs = new double[rounds];
    var ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      boolean oursFirst = i % 2 == 0;
      for (int turn = 0; turn < 2; turn++) {
        boolean log = oursFirst == (turn == 0);
        (log ? ours : theirs)[i] = round(i + 2, log);
      }
      ratios[i] = theirs[i] / ours[i];
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "%-12s %,10d %,12.0f %,12.0f %7.2f %9.2f %9.2f%n",
        db.dialect(),
        rounds * BATCH,
        BATCH / median(theirs),
        BATCH / median(ours),
        ratios[rounds / 2],
        ratios[0],
        ratios[rounds - 1]);
  }

  /** Seconds for one commit. */
  private double round(int round, boolean log) throws SQLException {
    var lines = lines(round);
    long start = System.nanoTime();
    if (log) {
      writer.append(lines);
    } else {
      insertBare(lines, 1L + (long) round * BATCH);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void insertBare(List<NewLine> lines, long first) throws SQLException {
    var source = db.writer();
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var row = connection.prepareStatement(
          "insert into bench_bare values (" + "?, ".repeat(35) + "?)")) {
        long number = first;
        for (var line : lines) {
          set(row, line.numbered(number++, START));
          row.addBatch();
          if ((number - first) % 1000 == 0) {
            row.executeBatch();
          }
        }
        row.executeBatch();
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  /** The same words as the log's, but for what is worked out from them. */
  private static void set(PreparedStatement row, AirLine line) throws SQLException {
    var values = new Object[] {
      line.number(),
      line.lineId(),
      line.airing(),
      line.part(),
      line.kind().name(),
      line.occurrence(),
      line.item(),
      line.deviceId(),
      line.deviceName(),
      line.unitId(),
      line.unitNames(),
      line.bulletinId(),
      line.bulletinVersion(),
      line.title(),
      line.topic(),
      line.bulletinClass(),
      0,
      line.soundSha256(),
      line.contentSha256(),
      at(line.plannedStart()),
      line.plannedMillis(),
      at(line.sent()),
      at(line.accepted()),
      at(line.started()),
      at(line.ended()),
      line.airedMillis(),
      line.endState().name(),
      line.reason(),
      line.evidence().name(),
      0,
      line.actor(),
      at(line.writtenAt()),
      Hashes.FIRST,
      Hashes.FIRST,
      "2026-11-20",
      "du bao thoi tiet va lich tiem chung"
    };
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Long number) {
        row.setLong(i + 1, number);
      } else if (values[i] instanceof Integer number) {
        row.setInt(i + 1, number);
      } else {
        row.setString(i + 1, (String) values[i]);
      }
    }
  }

  private static long at(@org.jspecify.annotations.Nullable Instant moment) {
    return moment == null ? 0 : moment.toEpochMilli();
  }

  /** Ten thousand devices on which one item ends. */
  private static List<NewLine> lines(int round) {
    var lines = new ArrayList<NewLine>();
    var start = START.plusSeconds(60L * round);
    for (int device = 1; device <= BATCH; device++) {
      var occurrence = "12@2026-11-20";
      var subject = new Subject(
          occurrence,
          round + 1,
          device,
          "Cụm loa số " + device,
          device % 168,
          "Tỉnh Lâm Đồng › Phường Xuân Hương - Đà Lạt",
          false,
          5,
          2,
          "Dự báo thời tiết và lịch tiêm chủng",
          "Thời tiết",
          "NORMAL",
          false,
          "ab".repeat(32));
      lines.add(new NewLine(
          occurrence + "/" + (round + 1) + "/" + device,
          1,
          Kind.AIRING,
          subject,
          start,
          15_000,
          new Outcome(
              start.minusMillis(1000),
              start.minusMillis(900),
              start,
              start.plusSeconds(15),
              15_000,
              "cd".repeat(32),
              EndState.COMPLETE,
              "",
              Evidence.PLAYED,
              "system")));
    }
    return lines;
  }

  private List<String> copyOfTheTable() {
    var made = new ArrayList<String>();
    if (db.dialect().equals("sqlite")) {
      made.add(Objects.requireNonNull(bare.queryForObject(
              "select sql from sqlite_master where name = 'scheduler_airlog'", String.class))
          .replace("scheduler_airlog", "bench_bare"));
      made.add("create index bench_bare_by_day on bench_bare (day, unit)");
      made.add("create index bench_bare_by_occurrence on bench_bare (occurrence)");
    } else {
      made.add("create table bench_bare (like scheduler_airlog including all)");
    }
    return made;
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
