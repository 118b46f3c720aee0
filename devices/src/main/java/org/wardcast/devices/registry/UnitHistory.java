package org.wardcast.devices.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units.Called;
import org.wardcast.devices.registry.UnitRecords.Link;

/** Later names of units, and what became of those that ended. */
@Repository
class UnitHistory {
  private final JdbcClient writer;

  UnitHistory(JdbcClient writer) {
    this.writer = writer;
  }

  static Map<Long, List<Called>> renamings(JdbcClient db) {
    var byUnit = new HashMap<Long, List<Called>>();
    db.sql("""
            select unit_id, valid_from, name, full_name, kind from devices_unit_names
            order by unit_id, valid_from
            """).query(rs -> {
      byUnit
          .computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
          .add(new Called(
              LocalDate.parse(rs.getString(2)),
              rs.getString(3),
              rs.getString(4),
              UnitKind.valueOf(rs.getString(5))));
    });
    return byUnit;
  }

  static List<Link> links(JdbcClient db) {
    return db.sql("select old_id, heir_id, whole, first_day from devices_successions")
        .query((rs, n) -> new Link(
            rs.getLong(1), rs.getLong(2), rs.getInt(3) == 1, LocalDate.parse(rs.getString(4))))
        .list();
  }

  /** Within a transaction. */
  void call(long unitId, Called called, String who, Instant at) {
    writer
        .sql("""
            insert into devices_unit_names
              (unit_id, valid_from, name, full_name, kind, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (unit_id, valid_from) do update set
              name = excluded.name, full_name = excluded.full_name, kind = excluded.kind,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .params(
            unitId,
            called.from().toString(),
            called.name(),
            called.fullName(),
            called.kind().name(),
            at.toEpochMilli(),
            who)
        .update();
  }

  /** Within a transaction. */
  void forget(long unitId, LocalDate from) {
    writer
        .sql("delete from devices_unit_names where unit_id = ? and valid_from = ?")
        .params(unitId, from.toString())
        .update();
  }

  /** Within a transaction. */
  void link(List<Link> links, String who, Instant at) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var link : links) {
      rows.add(Arrays.asList(
          link.oldId(),
          link.heirId(),
          link.whole() ? 1 : 0,
          link.day().toString(),
          at.toEpochMilli(),
          who));
    }
    Bulk.insert(
        writer,
        "insert into devices_successions (old_id, heir_id, whole, first_day, changed_at, changed_by)",
        rows,
        """
        on conflict (old_id, heir_id) do update set
          whole = excluded.whole, first_day = excluded.first_day,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by
        """);
  }
}
