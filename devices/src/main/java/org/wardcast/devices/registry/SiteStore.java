package org.wardcast.devices.registry;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.SiteKinds.SiteKind;

@Repository
class SiteStore {
  private static final String ALL = "select code, name from devices_site_kinds";

  private final JdbcClient writer;
  private final JdbcClient reader;

  SiteStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  List<SiteKind> all() {
    return all(reader);
  }

  /** As the transaction sees them. */
  List<SiteKind> allForChange() {
    return all(writer);
  }

  private static List<SiteKind> all(JdbcClient db) {
    var kinds = db.sql(ALL)
        .query((rs, n) -> new SiteKind(rs.getString(1), rs.getString(2)))
        .list();
    return Names.sorted(kinds, SiteKind::name);
  }

  /** Names of the devices that stand at one, as the transaction sees them. */
  List<String> devicesAt(String code) {
    return writer
        .sql("select name from devices_devices where site_kind = ? order by name, id")
        .param(code)
        .query(String.class)
        .list();
  }

  /** Within a transaction. */
  void save(SiteKind kind, String who, Instant at) {
    writer.sql("""
            insert into devices_site_kinds (code, name, changed_at, changed_by) values (?, ?, ?, ?)
            on conflict (code) do update set
              name = excluded.name, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """).params(kind.code(), kind.name(), at.toEpochMilli(), who).update();
  }

  /** Within a transaction. */
  void remove(String code) {
    writer.sql("delete from devices_site_kinds where code = ?").param(code).update();
  }
}
