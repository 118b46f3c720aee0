package org.wardcast.devices.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.registry.Place.Outcome;

@Repository
class UnitStore {
  private static final String ALL = """
      select id, code, name, full_name, kind, parent_id, valid_from, valid_to, lat, lon
      from devices_units
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  UnitStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  UnitRecords all() {
    return all(reader);
  }

  /** As the transaction sees them. */
  UnitRecords allForChange() {
    return all(writer);
  }

  private static UnitRecords all(JdbcClient db) {
    return new UnitRecords(
        db.sql(ALL).query(UnitStore::unit).list(),
        UnitHistory.renamings(db),
        UnitHistory.links(db));
  }

  /** Changes whenever a unit does. */
  String stamp() {
    return reader.sql("""
            select (select count(*) || ' ' || coalesce(max(changed_at), 0) from devices_units)
              || ' ' || (select count(*) || ' ' || coalesce(max(changed_at), 0) from devices_unit_names)
              || ' ' || (select count(*) || ' ' || coalesce(max(changed_at), 0) from devices_successions)
            """).query(String.class).single();
  }

  /** Within a transaction. */
  void write(UnitCensus census, String who, Instant at) {
    var waiting = census.taken(Outcome.ADDED);
    while (!waiting.isEmpty()) {
      Predicate<Place> ready = p -> p.parent() == null || p.parent().id() != null;
      insert(waiting.stream().filter(ready).toList(), census, who, at);
      waiting = waiting.stream().filter(p -> p.id() == null).toList();
    }
    census.taken(Outcome.CHANGED).forEach(p -> update(p, who, at));
  }

  private void insert(List<Place> places, UnitCensus census, String who, Instant at) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var place : places) {
      var row = new ArrayList<@Nullable Object>(columns(place));
      row.addAll(List.of(place.entry().validFrom().toString(), place.entry().code()));
      row.addAll(List.of(at.toEpochMilli(), who));
      rows.add(row);
    }
    record Written(long id, String code, LocalDate from) {}
    Bulk.insert(
            writer,
            """
            insert into devices_units
              (name, full_name, kind, parent_id, valid_to, lat, lon, valid_from, code, changed_at, changed_by)
            """,
            rows,
            "returning id, code, valid_from",
            (rs, n) ->
                new Written(rs.getLong(1), rs.getString(2), LocalDate.parse(rs.getString(3))))
        .forEach(w -> Objects.requireNonNull(census.started(w.code(), w.from())).written(w.id()));
  }

  private void update(Place place, String who, Instant at) {
    var parameters = new ArrayList<@Nullable Object>(columns(place));
    parameters.addAll(Arrays.asList(at.toEpochMilli(), who, place.id()));
    writer.sql("""
            update devices_units
            set name = ?, full_name = ?, kind = ?, parent_id = ?, valid_to = ?, lat = ?, lon = ?,
              changed_at = ?, changed_by = ?
            where id = ?
            """).params(parameters).update();
  }

  private static List<@Nullable Object> columns(Place place) {
    var e = place.entry();
    var parent = place.parent();
    return Arrays.asList(
        e.name(),
        e.fullName(),
        e.kind().name(),
        parent == null ? null : parent.id(),
        e.validTo() == null ? null : e.validTo().toString(),
        e.lat(),
        e.lon());
  }

  private static Unit unit(ResultSet rs, int row) throws SQLException {
    var to = rs.getString("valid_to");
    return new Unit(
        rs.getLong("id"),
        rs.getString("code"),
        rs.getString("name"),
        rs.getString("full_name"),
        UnitKind.valueOf(rs.getString("kind")),
        rs.getObject("parent_id") == null ? null : rs.getLong("parent_id"),
        LocalDate.parse(rs.getString("valid_from")),
        to == null ? null : LocalDate.parse(to),
        rs.getObject("lat") == null ? null : rs.getDouble("lat"),
        rs.getObject("lon") == null ? null : rs.getDouble("lon"));
  }
}
