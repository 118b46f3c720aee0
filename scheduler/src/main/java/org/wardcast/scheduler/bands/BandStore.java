package org.wardcast.scheduler.bands;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands.Revision;
import org.wardcast.scheduler.slots.Joined;
import org.wardcast.scheduler.slots.PlanHead;

/** The tables of bands. */
@Repository
class BandStore {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final PlanHead head;
  private volatile Known known = new Known(-1, List.of());

  BandStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader, PlanHead head) {
    this.writer = writer;
    this.reader = reader;
    this.head = head;
  }

  /** The newest revision of each that is not removed; read again only when the plan changed. */
  List<Band> current() {
    var version = head.version();
    var last = known;
    if (last.version != version) {
      last = new Known(version, currentFromTable());
      known = last;
    }
    return last.bands;
  }

  private List<Band> currentFromTable() {
    var newest = new LinkedHashMap<Long, Revision>();
    reader
        .sql("select * from scheduler_band_revisions order by band desc, revision")
        .query(BandStore::read)
        .list()
        .forEach(r -> newest.put(r.band().id(), r));
    return newest.values().stream()
        .filter(r -> !r.removed())
        .map(Revision::band)
        .toList();
  }

  List<Revision> revisions(long band) {
    return reader
        .sql("select * from scheduler_band_revisions where band = :band order by revision desc")
        .param("band", band)
        .query(BandStore::read)
        .list();
  }

  long newBand() {
    return writer
        .sql("insert into scheduler_bands default values returning id")
        .query(Long.class)
        .single();
  }

  void insert(Band band, boolean removed, String who, Instant now) {
    var validTo = band.validTo();
    writer
        .sql("""
            insert into scheduler_band_revisions
            (band, revision, removed, saved_by, in_force_from, unit, name, kinds, weekdays, start_at,
             end_at, reserved, valid_from, valid_to, decision)
            select :band, coalesce(max(revision), 0) + 1, cast(:removed as integer), :who,
             cast(:now as bigint), cast(:unit as bigint), :name, :kinds, :weekdays, :start, :end,
             cast(:reserved as integer), :validFrom, :validTo, :decision
            from scheduler_band_revisions where band = :band""")
        .param("band", band.id())
        .param("removed", removed ? 1 : 0)
        .param("who", who)
        .param("now", now.toEpochMilli())
        .param("unit", band.unitId())
        .param("name", band.name())
        .param("kinds", Joined.of(band.kinds()))
        .param("weekdays", Joined.of(band.weekdays()))
        .param("start", band.start().toString())
        .param("end", band.end().toString())
        .param("reserved", band.reserved() ? 1 : 0)
        .param("validFrom", band.validFrom().toString())
        .param("validTo", validTo == null ? null : validTo.toString())
        .param("decision", band.decision())
        .update();
  }

  private static Revision read(ResultSet row, int number) throws SQLException {
    var validTo = row.getString("valid_to");
    var band = new Band(
        row.getLong("band"),
        row.getLong("unit"),
        row.getString("name"),
        Joined.parts(row.getString("kinds"), DeviceKind::valueOf),
        Joined.parts(row.getString("weekdays"), DayOfWeek::valueOf),
        LocalTime.parse(row.getString("start_at")),
        LocalTime.parse(row.getString("end_at")),
        row.getInt("reserved") == 1,
        LocalDate.parse(row.getString("valid_from")),
        validTo == null ? null : LocalDate.parse(validTo),
        row.getString("decision"));
    return new Revision(
        band,
        row.getInt("removed") == 1,
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("in_force_from")));
  }

  private record Known(long version, List<Band> bands) {}
}
