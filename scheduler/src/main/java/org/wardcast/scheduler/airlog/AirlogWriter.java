package org.wardcast.scheduler.airlog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.AirLine;

/** Writes the airtime log. There is no update and no delete here, nor in the table. */
@Repository
public class AirlogWriter {
  private static final String INSERT = """
      insert into scheduler_airlog (
        number, line_id, airing, part, kind, occurrence, item, device, device_name, unit,
        unit_names, bulletin, bulletin_version, title, topic, bulletin_class, signature, sound_sha256,
        content_sha256, planned_start, planned_millis, sent, accepted, started, ended,
        aired_millis, end_state, reason, evidence, simulated, actor, written_at, line_hash,
        chain, day, folded)
      values (
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient db;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ZoneId zone;

  public AirlogWriter(JdbcClient db, TransactionOperations transactions, Clock clock, ZoneId zone) {
    this.db = db;
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
    var head = db.sql("select number, chain from scheduler_airlog_head")
        .query((row, i) -> new Head(row.getLong(1), row.getString(2)))
        .single();
    var writtenAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (var line : lines) {
      head = insert(line.numbered(head.number + 1, writtenAt), head);
    }
    db.sql("update scheduler_airlog_head set number = ?, chain = ?")
        .params(head.number, head.chain)
        .update();
  }

  /**
   * Nobody else appends until the caller's transaction ends.
   *
   * @return number of the last line
   */
  public long holdWithin() {
    // Changing the head row before reading it locks it on PostgreSQL, as "for update" would, and
    // takes SQLite's write lock: two writers can never give the same number.
    db.sql("update scheduler_airlog_head set number = number").update();
    return db.sql("select number from scheduler_airlog_head").query(Long.class).single();
  }

  private record Head(long number, String chain) {}

  private Head insert(AirLine line, Head head) {
    var hash = Hashes.lineHash(line);
    var chain = Hashes.chain(head.chain, hash);
    db.sql(INSERT)
        .param(line.number())
        .param(line.lineId())
        .param(line.airing())
        .param(line.part())
        .param(line.kind().name())
        .param(line.occurrence())
        .param(line.item())
        .param(line.deviceId())
        .param(line.deviceName())
        .param(line.unitId())
        .param(line.unitNames())
        .param(line.bulletinId())
        .param(line.bulletinVersion())
        .param(line.title())
        .param(line.topic())
        .param(line.bulletinClass())
        .param(line.signature() ? 1 : 0)
        .param(line.soundSha256())
        .param(line.contentSha256())
        .param(millis(line.plannedStart()))
        .param(line.plannedMillis())
        .param(millis(line.sent()))
        .param(millis(line.accepted()))
        .param(millis(line.started()))
        .param(millis(line.ended()))
        .param(line.airedMillis())
        .param(line.endState().name())
        .param(line.reason())
        .param(line.evidence().name())
        .param(line.simulated() ? 1 : 0)
        .param(line.actor())
        .param(millis(line.writtenAt()))
        .param(hash)
        .param(chain)
        .param(broadcastDay(line).toString())
        .param(Folding.fold(line.title()))
        .update();
    return new Head(line.number(), chain);
  }

  /** The local date of the planned start, or else of what happened first. */
  private java.time.LocalDate broadcastDay(AirLine line) {
    return Stream.of(line.plannedStart(), line.started(), line.sent(), line.writtenAt())
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .atZone(zone)
        .toLocalDate();
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }
}
