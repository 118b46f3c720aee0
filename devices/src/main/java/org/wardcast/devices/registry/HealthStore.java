package org.wardcast.devices.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.DeviceHealth.State;

@Repository
class HealthStore {
  /** A state, and when it was last confirmed. */
  record Noted(DeviceHealth health, Instant at) {}

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final TransactionOperations transactions;

  HealthStore(
      JdbcClient writer,
      @Qualifier("reader") JdbcClient reader,
      TransactionOperations transactions) {
    this.writer = writer;
    this.reader = reader;
    this.transactions = transactions;
  }

  Map<Long, Noted> all() {
    var all = new HashMap<Long, Noted>();
    reader
        .sql("select device_id, state, since, last_heard, detail, noted_at from devices_health")
        .query(rs -> {
          var heard = rs.getObject("last_heard") == null
              ? null
              : Instant.ofEpochMilli(rs.getLong("last_heard"));
          var health = new DeviceHealth(
              State.valueOf(rs.getString("state")),
              Instant.ofEpochMilli(rs.getLong("since")),
              heard,
              rs.getString("detail"));
          all.put(
              rs.getLong("device_id"),
              new Noted(health, Instant.ofEpochMilli(rs.getLong("noted_at"))));
        });
    return all;
  }

  void write(Map<Long, Noted> notes) {
    var rows = new ArrayList<List<@Nullable Object>>();
    notes.forEach((id, noted) -> rows.add(row(id, noted)));
    transactions.executeWithoutResult(status -> Bulk.insert(writer, """
                insert into devices_health (device_id, state, since, last_heard, detail, noted_at)
                """, rows, """
                on conflict (device_id) do update set
                  state = excluded.state, since = excluded.since,
                  last_heard = excluded.last_heard, detail = excluded.detail,
                  noted_at = excluded.noted_at
                where excluded.noted_at >= devices_health.noted_at
                """));
  }

  private static List<@Nullable Object> row(long id, Noted noted) {
    var health = noted.health();
    var since = health.since() == null ? noted.at() : health.since();
    var heard = health.lastHeard();
    return Arrays.asList(
        id,
        health.state().name(),
        since.toEpochMilli(),
        heard == null ? null : heard.toEpochMilli(),
        health.detail(),
        noted.at().toEpochMilli());
  }
}
