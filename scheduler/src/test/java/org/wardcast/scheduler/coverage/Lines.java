package org.wardcast.scheduler.coverage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;

/**
 * Writes lines straight into the table of the airtime log: figures do not look at hashes. Where hashes
 * matter the log's own writer takes them.
 */
final class Lines {
  private static final String INSERT = """
      insert into scheduler_airlog (number, line_id, airing, part, kind, occurrence, item, device,
        device_name, unit, unit_names, bulletin, bulletin_version, title, topic, bulletin_class,
        signature, planned_start, planned_millis, started, ended, aired_millis, end_state, reason,
        evidence, simulated, actor, written_at, line_hash, chain, day, folded)
      values (?, ?, ?, ?, ?, ?, 1, ?, '', ?, '', ?, 1, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, 'system',
        ?, '', '', ?, '')
      """;

  private final DataSource database;
  private final ZoneId zone;
  final List<Line> all = new ArrayList<>();
  private final @Nullable AirlogWriter airlog;
  private int written;

  Lines(DataSource database, ZoneId zone, @Nullable AirlogWriter airlog) {
    this.database = database;
    this.zone = zone;
    this.airlog = airlog;
  }

  /** What varies; the rest is the same in all lines. */
  record Line(
      String airing,
      int part,
      String kind,
      @Nullable String occurrence,
      long device,
      long unit,
      long bulletin,
      String topic,
      String bulletinClass,
      boolean signature,
      @Nullable Instant planned,
      long plannedMillis,
      @Nullable Instant started,
      long airedMillis,
      Evidence evidence,
      boolean simulated,
      Instant writtenAt) {

    Line aired(@Nullable Instant from, long millis, Evidence how) {
      return new Line(
          airing,
          part,
          kind,
          occurrence,
          device,
          unit,
          bulletin,
          topic,
          bulletinClass,
          signature,
          planned,
          plannedMillis,
          from,
          millis,
          how,
          simulated,
          writtenAt);
    }

    Line writtenAt(Instant moment) {
      return new Line(
          airing,
          part,
          kind,
          occurrence,
          device,
          unit,
          bulletin,
          topic,
          bulletinClass,
          signature,
          planned,
          plannedMillis,
          started,
          airedMillis,
          evidence,
          simulated,
          moment);
    }

    Line correction(long number, int correctionPart, Instant at) {
      return new Line(
          "corrects/" + number,
          correctionPart,
          "CORRECTION",
          occurrence,
          device,
          unit,
          bulletin,
          topic,
          bulletinClass,
          signature,
          planned,
          plannedMillis,
          started,
          airedMillis,
          evidence,
          simulated,
          at);
    }

    LocalDate day(ZoneId zone) {
      var at = planned != null ? planned : started != null ? started : writtenAt;
      return LocalDate.ofInstant(at, zone);
    }
  }

  /** @return its number */
  long add(Line line) {
    all.add(line);
    return all.size();
  }

  /** How it really was; the line it is of is among those added. */
  long correct(long number, int part, @Nullable Instant started, long millis, Evidence evidence) {
    return add(all.get((int) number - 1)
        .correction(number, part, all.get(all.size() - 1).writtenAt)
        .aired(started, millis, evidence));
  }

  long lock(long unit, LocalDate day, Instant at) {
    long last = all.size();
    write();
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(
            "insert into scheduler_day_locks (unit, day, line, who, at) values (?, ?, ?, 'an', 0)")) {
      insert.setLong(1, unit);
      insert.setString(2, day.toString());
      insert.setLong(3, last);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return add(new Line(
        "lock/" + unit + "@" + day,
        1,
        "NOTE",
        null,
        0,
        unit,
        0,
        "",
        "",
        false,
        null,
        0,
        null,
        0,
        Evidence.NONE,
        false,
        at));
  }

  /** Those that are not in the table yet. */
  void write() {
    if (airlog != null) {
      var fresh = all.subList(written, all.size()).stream().map(Lines::line).toList();
      airlog.append(fresh);
      written = all.size();
      return;
    }
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var insert = connection.prepareStatement(INSERT)) {
        for (; written < all.size(); written++) {
          bind(insert, written + 1, all.get(written));
          insert.addBatch();
        }
        insert.executeBatch();
      }
      try (var head = connection.prepareStatement("update scheduler_airlog_head set number = ?")) {
        head.setLong(1, all.size());
        head.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NewLine line(Line line) {
    var subject = new Subject(
        line.occurrence,
        1,
        line.device,
        "",
        line.unit,
        "",
        line.simulated,
        line.bulletin,
        1,
        "",
        line.topic,
        line.bulletinClass,
        line.signature,
        null);
    var outcome = new Outcome(
        null,
        null,
        line.started,
        line.started == null ? null : line.started.plusMillis(line.airedMillis),
        line.airedMillis,
        null,
        line.airedMillis == 0 ? EndState.MISSED : EndState.COMPLETE,
        "",
        line.evidence,
        "system");
    var kind = AirLine.Kind.valueOf(line.kind);
    return new NewLine(
        line.airing, line.part, kind, subject, line.planned, line.plannedMillis, outcome);
  }

  private void bind(PreparedStatement insert, long number, Line line) throws SQLException {
    int i = 1;
    insert.setLong(i++, number);
    insert.setString(i++, line.airing + "#" + line.part);
    insert.setString(i++, line.airing);
    insert.setInt(i++, line.part);
    insert.setString(i++, line.kind);
    insert.setString(i++, line.occurrence);
    insert.setLong(i++, line.device);
    insert.setLong(i++, line.unit);
    insert.setLong(i++, line.bulletin);
    insert.setString(i++, line.topic);
    insert.setString(i++, line.bulletinClass);
    insert.setInt(i++, line.signature ? 1 : 0);
    moment(insert, i++, line.planned);
    insert.setLong(i++, line.plannedMillis);
    moment(insert, i++, line.started);
    moment(insert, i++, line.started == null ? null : line.started.plusMillis(line.airedMillis));
    insert.setLong(i++, line.airedMillis);
    insert.setString(i++, line.airedMillis == 0 ? "MISSED" : "COMPLETE");
    insert.setString(i++, line.evidence.name());
    insert.setInt(i++, line.simulated ? 1 : 0);
    insert.setLong(i++, line.writtenAt.toEpochMilli());
    insert.setString(i++, line.day(zone).toString());
  }

  private static void moment(PreparedStatement insert, int i, @Nullable Instant moment)
      throws SQLException {
    if (moment == null) {
      insert.setNull(i, java.sql.Types.BIGINT);
    } else {
      insert.setLong(i, moment.toEpochMilli());
    }
  }
}
