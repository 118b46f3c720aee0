package org.wardcast.scheduler.airlog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the airtime log. There is no update and no delete here, nor in the table. */
@Repository
public class AirlogWriter {
  private static final int BATCH = 1000;
  private static final String INTO = """
       into scheduler_airlog (
        number, line_id, airing, part, kind, occurrence, item, device, device_name, unit,
        unit_names, bulletin, bulletin_version, title, topic, bulletin_class, signature, sound_sha256,
        content_sha256, planned_start, planned_millis, sent, accepted, started, ended,
        aired_millis, end_state, reason, evidence, simulated, actor, written_at, line_hash,
        chain, day, folded)
      values (
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate db;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ZoneId zone;
  private @Nullable String insert;

  public AirlogWriter(
      DataSource writer, TransactionOperations transactions, Clock clock, ZoneId zone) {
    this.db = new JdbcTemplate(writer);
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  /** All of them or none. */
  public void append(List<NewLine> lines) {
    transactions.executeWithoutResult(status -> appendWithin(lines));
  }

  /** The same inside the caller's transaction, on the writing connection. */
  public void appendWithin(List<NewLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    holdWithin();
    var tail = new Tail(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    db.query("select number, chain from scheduler_airlog_head", row -> {
      tail.number = row.getLong(1);
      tail.chain = HexFormat.of().parseHex(row.getString(2));
    });
    int[][] taken = db.batchUpdate(insert(), lines, BATCH, tail::next);
    int moved = db.update(
        "update scheduler_airlog_head set number = ?, chain = ?",
        tail.number,
        LineText.hex(tail.chain));
    // A trigger of somebody else's can pass over a row without a word.
    if (moved != 1 || Arrays.stream(taken).flatMapToInt(Arrays::stream).anyMatch(n -> n == 0)) {
      throw new IllegalStateException(
          "The database did not take a line of the airtime log. Look at its triggers and rules.");
    }
  }

  /** Why SQLite's is another: V010__seals.sql. A failed batch is the transaction's to take back. */
  private synchronized String insert() {
    if (insert == null) {
      var name = db.execute((ConnectionCallback<String>)
          connection -> connection.getMetaData().getDatabaseProductName());
      insert = ("SQLite".equals(name) ? "insert or fail" : "insert") + INTO;
    }
    return insert;
  }

  /**
   * Nobody else appends until the caller's transaction ends.
   *
   * @return number of the last line
   */
  public long holdWithin() {
    // Changing the head row before reading it locks it on PostgreSQL, as "for update" would, and
    // takes SQLite's write lock: two writers can never give the same number.
    db.update("update scheduler_airlog_head set number = number");
    return Objects.requireNonNull(
        db.queryForObject("select number from scheduler_airlog_head", Long.class));
  }

  /** The end of the log while it grows. */
  private final class Tail {
    private final Instant writtenAt;
    private final LineText text = new LineText();
    private final Derived derived = new Derived(zone);
    private long number;
    private byte[] chain = new byte[32];

    Tail(Instant writtenAt) {
      this.writtenAt = writtenAt;
    }

    void next(PreparedStatement row, NewLine next) throws SQLException {
      var line = next.numbered(++number, writtenAt);
      var hash = text.lineHash(line);
      chain = text.chain(chain, hash);
      row.setLong(1, line.number());
      row.setString(2, line.lineId());
      row.setString(3, line.airing());
      row.setInt(4, line.part());
      row.setString(5, line.kind().name());
      row.setString(6, line.occurrence());
      row.setInt(7, line.item());
      row.setLong(8, line.deviceId());
      row.setString(9, line.deviceName());
      row.setLong(10, line.unitId());
      row.setString(11, line.unitNames());
      row.setLong(12, line.bulletinId());
      row.setInt(13, line.bulletinVersion());
      row.setString(14, line.title());
      row.setString(15, line.topic());
      row.setString(16, line.bulletinClass());
      row.setInt(17, line.signature() ? 1 : 0);
      row.setString(18, line.soundSha256());
      row.setString(19, line.contentSha256());
      moment(row, 20, line.plannedStart());
      row.setLong(21, line.plannedMillis());
      moment(row, 22, line.sent());
      moment(row, 23, line.accepted());
      moment(row, 24, line.started());
      moment(row, 25, line.ended());
      row.setLong(26, line.airedMillis());
      row.setString(27, line.endState().name());
      row.setString(28, line.reason());
      row.setString(29, line.evidence().name());
      row.setInt(30, line.simulated() ? 1 : 0);
      row.setString(31, line.actor());
      moment(row, 32, line.writtenAt());
      row.setString(33, LineText.hex(hash));
      row.setString(34, LineText.hex(chain));
      row.setString(35, derived.day(line));
      row.setString(36, derived.folded(line));
    }

    private static void moment(PreparedStatement row, int at, @Nullable Instant moment)
        throws SQLException {
      if (moment == null) {
        row.setNull(at, Types.BIGINT);
      } else {
        row.setLong(at, moment.toEpochMilli());
      }
    }
  }
}
