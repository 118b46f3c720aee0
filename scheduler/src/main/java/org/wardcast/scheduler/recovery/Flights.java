package org.wardcast.scheduler.recovery;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Subject;

/** The small table of airings in flight, and the last sign of life. */
@Repository
public class Flights {
  private static final int BATCH = 1000;
  private static final String PUT = """
      insert into scheduler_inflight (
        airing, part, kind, occurrence, item, device, device_name, unit, unit_names,
        simulated, bulletin, bulletin_version, title, topic, bulletin_class, signature,
        sound_sha256, planned, shows, covered, window_end, sent, accepted, started,
        trouble_state, trouble_reason)
      values (
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (airing) do update set
        part = excluded.part, covered = excluded.covered, sent = excluded.sent,
        accepted = excluded.accepted, started = excluded.started,
        trouble_state = excluded.trouble_state, trouble_reason = excluded.trouble_reason
      """;

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final TransactionOperations transactions;
  private final AirlogWriter airlog;

  public Flights(DataSource writer, TransactionOperations transactions, AirlogWriter airlog) {
    this.db = JdbcClient.create(writer);
    this.batches = new JdbcTemplate(writer);
    this.transactions = transactions;
    this.airlog = airlog;
  }

  /** How far the lines of an airing reach. */
  public record Accounted(long plannedMillis, int parts) {}

  /**
   * One transaction: a line and the row it closes come and go together, so that a crash at any
   * point neither loses nor doubles a second.
   *
   * @param alive null leaves the last sign of life as it is
   */
  public void save(
      List<NewLine> lines,
      Collection<InFlight> flying,
      Collection<String> landed,
      @Nullable Instant alive) {
    transactions.executeWithoutResult(status -> {
      airlog.appendWithin(lines);
      batches.batchUpdate(PUT, flying, BATCH, Flights::put);
      batches.batchUpdate(
          "delete from scheduler_inflight where airing = ?",
          landed,
          BATCH,
          (row, airing) -> row.setString(1, airing));
      if (alive != null) {
        db.sql("""
                insert into scheduler_alive (one, at) values (1, ?)
                on conflict (one) do update set at = excluded.at
                """).param(alive.toEpochMilli()).update();
      }
    });
  }

  public Optional<Instant> lastAlive() {
    return db.sql("select at from scheduler_alive")
        .query(Long.class)
        .optional()
        .map(Instant::ofEpochMilli);
  }

  public List<InFlight> all() {
    return db.sql("select * from scheduler_inflight order by airing")
        .query(Flights::read)
        .list();
  }

  /** By airing: what the log already says of an occurrence. */
  public Map<String, Accounted> accounted(String occurrence) {
    var found = new HashMap<String, Accounted>();
    db.sql("""
            select airing, sum(planned_millis) as planned, max(part) as parts
            from scheduler_airlog where occurrence = ? and kind = 'AIRING' group by airing
            """).param(occurrence).query(row -> {
      found.put(
          row.getString("airing"), new Accounted(row.getLong("planned"), row.getInt("parts")));
    });
    return found;
  }

  private static void put(PreparedStatement row, InFlight f) throws SQLException {
    var s = f.subject();
    row.setString(1, f.airing());
    row.setInt(2, f.part());
    row.setString(3, f.kind().name());
    row.setString(4, s.occurrence());
    row.setInt(5, s.item());
    row.setLong(6, s.deviceId());
    row.setString(7, s.deviceName());
    row.setLong(8, s.unitId());
    row.setString(9, s.unitNames());
    row.setInt(10, s.simulated() ? 1 : 0);
    row.setLong(11, s.bulletinId());
    row.setInt(12, s.bulletinVersion());
    row.setString(13, s.title());
    row.setString(14, s.topic());
    row.setString(15, s.bulletinClass());
    row.setInt(16, s.signature() ? 1 : 0);
    row.setString(17, s.soundSha256());
    row.setInt(18, f.planned() ? 1 : 0);
    row.setInt(19, f.shows() ? 1 : 0);
    row.setLong(20, f.covered().toEpochMilli());
    row.setLong(21, f.windowEnd().toEpochMilli());
    moment(row, 22, f.sent());
    moment(row, 23, f.accepted());
    moment(row, 24, f.started());
    row.setString(25, f.troubleState() == null ? null : f.troubleState().name());
    row.setString(26, f.troubleReason());
  }

  private static InFlight read(ResultSet row, int index) throws SQLException {
    var subject = new Subject(
        row.getString("occurrence"),
        row.getInt("item"),
        row.getLong("device"),
        row.getString("device_name"),
        row.getLong("unit"),
        row.getString("unit_names"),
        row.getInt("simulated") == 1,
        row.getLong("bulletin"),
        row.getInt("bulletin_version"),
        row.getString("title"),
        row.getString("topic"),
        row.getString("bulletin_class"),
        row.getInt("signature") == 1,
        row.getString("sound_sha256"));
    var trouble = row.getString("trouble_state");
    return new InFlight(
        row.getString("airing"),
        row.getInt("part"),
        Kind.valueOf(row.getString("kind")),
        subject,
        row.getInt("planned") == 1,
        row.getInt("shows") == 1,
        Instant.ofEpochMilli(row.getLong("covered")),
        Instant.ofEpochMilli(row.getLong("window_end")),
        moment(row, "sent"),
        moment(row, "accepted"),
        moment(row, "started"),
        trouble == null ? null : EndState.valueOf(trouble),
        row.getString("trouble_reason"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
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
