package org.wardcast.scheduler.planner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.planning.Planner.Accepted;

/** Proposals that were accepted, and what stood in their places before. */
@Repository
class AcceptedStore {
  private static final String SELECT = """
      select a.*,
        (select count(*) from scheduler_accepted_fills f where f.accepted = a.id) as fills
      from scheduler_accepted a
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  AcceptedStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** @param before the commune's own choice for that date; null: it had none */
  record Filled(
      long slot,
      long unit,
      LocalDate date,
      long playlist,
      @Nullable Long before) {}

  /** Inside a transaction. */
  Accepted insert(long campaign, String who, Instant at, List<Filled> fills) {
    var id = writer
        .sql("""
            insert into scheduler_accepted (campaign, accepted_by, accepted_at)
            values (:campaign, :who, :at) returning id""")
        .param("campaign", campaign)
        .param("who", who)
        .param("at", at.toEpochMilli())
        .query(Long.class)
        .single();
    for (var fill : fills) {
      writer
          .sql("""
              insert into scheduler_accepted_fills
              (accepted, slot, unit, day, playlist, playlist_before)
              values (:id, :slot, :unit, :day, :playlist, cast(:before as bigint))""")
          .param("id", id)
          .param("slot", fill.slot())
          .param("unit", fill.unit())
          .param("day", fill.date().toString())
          .param("playlist", fill.playlist())
          .param("before", fill.before())
          .update();
    }
    return new Accepted(id, campaign, fills.size(), who, at, null);
  }

  /** Inside a transaction. */
  void undone(long id, String who, Instant at) {
    writer
        .sql("update scheduler_accepted set undone_by = :who, undone_at = :at where id = :id")
        .param("who", who)
        .param("at", at.toEpochMilli())
        .param("id", id)
        .update();
  }

  Optional<Accepted> find(long id) {
    return reader
        .sql(SELECT + "where a.id = :id")
        .param("id", id)
        .query(AcceptedStore::accepted)
        .optional();
  }

  Optional<Accepted> last(long campaign) {
    return reader
        .sql(SELECT
            + "where a.campaign = :campaign and undone_by is null order by a.id desc limit 1")
        .param("campaign", campaign)
        .query(AcceptedStore::accepted)
        .optional();
  }

  List<Filled> fills(long accepted) {
    return reader
        .sql("select * from scheduler_accepted_fills where accepted = :id order by day, slot, unit")
        .param("id", accepted)
        .query((row, n) -> {
          var before = row.getLong("playlist_before");
          return new Filled(
              row.getLong("slot"),
              row.getLong("unit"),
              LocalDate.parse(row.getString("day")),
              row.getLong("playlist"),
              row.getObject("playlist_before") == null ? null : before);
        })
        .list();
  }

  private static Accepted accepted(ResultSet row, int n) throws SQLException {
    return new Accepted(
        row.getLong("id"),
        row.getLong("campaign"),
        row.getInt("fills"),
        row.getString("accepted_by"),
        Instant.ofEpochMilli(row.getLong("accepted_at")),
        row.getString("undone_by"));
  }
}
