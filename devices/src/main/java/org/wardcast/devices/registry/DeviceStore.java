package org.wardcast.devices.registry;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;

@Repository
class DeviceStore {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final Protocols protocols;
  private final AtomicLong writes = new AtomicLong();

  DeviceStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader, Protocols protocols) {
    this.writer = writer;
    this.reader = reader;
    this.protocols = protocols;
  }

  List<Device> all() {
    return load(reader, "", Map.of());
  }

  /** Our own writes are counted beside what the table says: two of them may share a millisecond. */
  String stamp() {
    return writes.get() + " " + reader.sql("""
                select count(*) || ' ' || coalesce(max(changed_at), 0) || ' ' || coalesce(sum(changed_at), 0)
                from devices_devices""").query(String.class).single();
  }

  List<Device> byId(long id) {
    return load(reader, "where d.id = :id", Map.of("id", id));
  }

  List<Device> byCode(String code) {
    return load(reader, "where d.code = :code", Map.of("code", code));
  }

  List<Device> inUnits(Collection<Long> unitIds) {
    return load(reader, "where d.unit_id in (:units)", Map.of("units", unitIds));
  }

  /** As the transaction sees them. */
  List<Device> allForChange() {
    return load(writer, "", Map.of());
  }

  /** As the transaction sees it. */
  List<Device> byCodeForChange(String code) {
    return load(writer, "where d.code = :code", Map.of("code", code));
  }

  /** Within a transaction: adds those whose code is new and changes the others. */
  void save(List<DeviceEntry> entries, String who, Instant at) {
    if (entries.isEmpty()) {
      return;
    }
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var entry : entries) {
      var row = new ArrayList<@Nullable Object>(columns(entry));
      row.addAll(List.of(1, at.toEpochMilli(), who, at.toEpochMilli(), who));
      rows.add(row);
    }
    record Saved(long id, String code) {}
    var ids = new HashMap<String, Long>();
    Bulk.insert(writer, """
            insert into devices_devices
              (code, name, unit_id, kind, protocol, address, settings, lead_seconds, site_kind,
               enabled, registered_at, registered_by, changed_at, changed_by)
            """, rows, """
            on conflict (code) do update set
              name = excluded.name, unit_id = excluded.unit_id, kind = excluded.kind,
              protocol = excluded.protocol, address = excluded.address,
              settings = excluded.settings, lead_seconds = excluded.lead_seconds,
              site_kind = excluded.site_kind,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            returning id, code
            """, (rs, n) -> new Saved(rs.getLong(1), rs.getString(2)))
        .forEach(s -> ids.put(s.code(), s.id()));
    var byId = new HashMap<Long, DeviceEntry>();
    entries.forEach(e -> byId.put(Objects.requireNonNull(ids.get(e.code())), e));
    saveLists(byId);
    writes.incrementAndGet();
  }

  /** Within a transaction. */
  void change(long id, DeviceEntry entry, String who, Instant at) {
    var parameters = new ArrayList<@Nullable Object>(columns(entry));
    parameters.addAll(List.of(at.toEpochMilli(), who, id));
    writer.sql("""
            update devices_devices
            set code = ?, name = ?, unit_id = ?, kind = ?, protocol = ?, address = ?,
              settings = ?, lead_seconds = ?, site_kind = ?, changed_at = ?, changed_by = ?
            where id = ?
            """).params(parameters).update();
    saveLists(Map.of(id, entry));
    writes.incrementAndGet();
  }

  /** @return false if there is no such device, or it was so already */
  boolean enable(long id, boolean enabled, String who, Instant at) {
    writes.incrementAndGet();
    return writer
            .sql("""
                update devices_devices set enabled = ?, changed_at = ?, changed_by = ?
                where id = ? and enabled <> ?
                """)
            .params(enabled ? 1 : 0, at.toEpochMilli(), who, id, enabled ? 1 : 0)
            .update()
        == 1;
  }

  /** Areas and tags, replaced as a whole. */
  private void saveLists(Map<Long, DeviceEntry> entries) {
    for (var chunk : Bulk.chunks(List.copyOf(entries.keySet()))) {
      for (var table : List.of("devices_device_areas", "devices_device_tags")) {
        writer
            .sql("delete from %s where device_id in (:ids)".formatted(table))
            .param("ids", chunk)
            .update();
      }
    }
    var areas = new ArrayList<List<@Nullable Object>>();
    var tags = new ArrayList<List<@Nullable Object>>();
    entries.forEach((id, entry) -> {
      entry.areaIds().forEach(area -> areas.add(Arrays.asList(id, area)));
      entry.tags().forEach(tag -> tags.add(Arrays.asList(id, tag)));
    });
    Bulk.insert(writer, "insert into devices_device_areas (device_id, area_id)", areas, "");
    Bulk.insert(writer, "insert into devices_device_tags (device_id, tag)", tags, "");
  }

  private static List<@Nullable Object> columns(DeviceEntry entry) {
    return Arrays.asList(
        entry.code(),
        entry.name(),
        entry.unitId(),
        entry.kind().name(),
        entry.protocol(),
        entry.address().toString(),
        SettingsText.write(entry.settings()),
        entry.leadTime().toSeconds(),
        entry.siteKind());
  }

  private List<Device> load(JdbcClient db, String where, Map<String, ?> parameters) {
    var areas = new HashMap<Long, List<Long>>();
    db.sql("""
            select a.device_id, a.area_id
            from devices_device_areas a join devices_devices d on d.id = a.device_id
            %s order by a.area_id
            """.formatted(where)).params(parameters).query(rs -> {
      areas.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>()).add(rs.getLong(2));
    });
    var tags = new HashMap<Long, Set<String>>();
    db.sql("""
            select t.device_id, t.tag
            from devices_device_tags t join devices_devices d on d.id = t.device_id
            %s order by t.tag
            """.formatted(where)).params(parameters).query(rs -> {
      tags.computeIfAbsent(rs.getLong(1), id -> new LinkedHashSet<>()).add(rs.getString(2));
    });
    return db.sql("select d.* from devices_devices d " + where)
        .params(parameters)
        .query((rs, n) -> device(rs, areas, tags))
        .list();
  }

  private Device device(ResultSet rs, Map<Long, List<Long>> areas, Map<Long, Set<String>> tags)
      throws SQLException {
    var protocol = rs.getString("protocol");
    return new Device(
        rs.getLong("id"),
        rs.getString("code"),
        rs.getString("name"),
        rs.getLong("unit_id"),
        DeviceKind.valueOf(rs.getString("kind")),
        protocol,
        URI.create(rs.getString("address")),
        List.copyOf(areas.getOrDefault(rs.getLong("id"), List.of())),
        Map.copyOf(SettingsText.parse(rs.getString("settings"))),
        Duration.ofSeconds(rs.getLong("lead_seconds")),
        protocols.simulated(protocol),
        rs.getInt("enabled") == 1,
        Instant.ofEpochMilli(rs.getLong("registered_at")),
        rs.getString("site_kind"),
        Collections.unmodifiableSet(tags.getOrDefault(rs.getLong("id"), Set.of())));
  }
}
