package org.wardcast.playlists.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;

/** Playlists in their tables. Revisions are only ever added. */
@Repository
class PlaylistStore {
  private static final String SELECT = """
      select p.id, p.owner_unit_id, r.revision, r.name, r.template, r.saved_by, r.in_force_from,
        i.position, i.bulletin_id, i.repeats, i.gap_ms, i.signature
      from playlists_playlists p
        join playlists_playlist_revisions r on r.playlist_id = p.id
        left join playlists_playlist_items i
          on i.playlist_id = r.playlist_id and i.revision = r.revision
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  PlaylistStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** The last saved revision and whether the playlist was removed, as the writer sees it. */
  record Standing(String name, String savedBy, Instant savedAt, boolean removed) {}

  Optional<Playlist> find(long id) {
    return playlists(
            "where p.id = :id and p.removed_at is null and r.revision = p.latest order by i.position",
            Map.of("id", id))
        .stream()
        .findFirst();
  }

  Optional<Playlist> inForceAt(long id, Instant moment) {
    return playlists("""
            where p.id = :id and (p.removed_at is null or p.removed_at > :moment)
              and r.revision = (
                select max(revision) from playlists_playlist_revisions
                where playlist_id = :id and in_force_from <= :moment)
            order by i.position
            """, Map.of("id", id, "moment", moment.toEpochMilli())).stream()
        .findFirst();
  }

  List<Playlist> list(List<Long> owners) {
    return playlists(
        "where p.removed_at is null and r.revision = p.latest "
            + (owners.isEmpty() ? "" : "and p.owner_unit_id in (:owners) ")
            + "order by r.in_force_from desc, p.id desc, i.position",
        owners.isEmpty() ? Map.of() : Map.of("owners", owners));
  }

  /** One row an item; the rows of one playlist follow each other. */
  private List<Playlist> playlists(String where, Map<String, ?> params) {
    return reader.sql(SELECT + where).params(params).query((ResultSet rows) -> {
      var found = new ArrayList<Playlist>();
      var items = new ArrayList<PlaylistItem>();
      while (rows.next()) {
        if (found.isEmpty() || found.get(found.size() - 1).id() != rows.getLong("id")) {
          items = new ArrayList<>();
          found.add(playlist(rows, items));
        }
        if (rows.getInt("repeats") > 0) {
          items.add(item(rows));
        }
      }
      found.replaceAll(PlaylistStore::closed);
      return List.copyOf(found);
    });
  }

  private static Playlist playlist(ResultSet row, List<PlaylistItem> items) throws SQLException {
    return new Playlist(
        row.getLong("id"),
        row.getInt("revision"),
        row.getLong("owner_unit_id"),
        row.getString("name"),
        row.getInt("template") == 1,
        items,
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("in_force_from")));
  }

  private static PlaylistItem item(ResultSet row) throws SQLException {
    return new PlaylistItem(
        row.getLong("bulletin_id"),
        row.getInt("repeats"),
        Duration.ofMillis(row.getLong("gap_ms")),
        row.getInt("signature") == 1);
  }

  private static Playlist closed(Playlist open) {
    return new Playlist(
        open.id(),
        open.revision(),
        open.ownerUnitId(),
        open.name(),
        open.template(),
        List.copyOf(open.items()),
        open.savedBy(),
        open.inForceFrom());
  }

  long create(long ownerUnitId) {
    var key = new GeneratedKeyHolder();
    writer
        .sql("insert into playlists_playlists (owner_unit_id, latest) values (:owner, 1)")
        .param("owner", ownerUnitId)
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** False if another revision came in between, or the playlist is gone. */
  boolean advance(long id, int basedOn) {
    return writer.sql("""
                update playlists_playlists set latest = latest + 1
                where id = :id and latest = :basedOn and removed_at is null
                """).param("id", id).param("basedOn", basedOn).update() == 1;
  }

  boolean remove(long id, String who, long at) {
    return writer.sql("""
                update playlists_playlists set removed_at = :at, removed_by = :who
                where id = :id and removed_at is null
                """).param("id", id).param("who", who).param("at", at).update() == 1;
  }

  void write(
      long id,
      int revision,
      String who,
      long at,
      String name,
      boolean template,
      List<PlaylistItem> items) {
    writer
        .sql("""
            insert into playlists_playlist_revisions (
              playlist_id, revision, name, template, saved_by, in_force_from)
            values (:id, :revision, :name, :template, :who, :at)
            """)
        .param("id", id)
        .param("revision", revision)
        .param("name", name)
        .param("template", template ? 1 : 0)
        .param("who", who)
        .param("at", at)
        .update();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      writer
          .sql("""
              insert into playlists_playlist_items (
                playlist_id, revision, position, bulletin_id, repeats, gap_ms, signature)
              values (:id, :revision, :position, :bulletin, :repeats, :gap, :signature)
              """)
          .param("id", id)
          .param("revision", revision)
          .param("position", i + 1)
          .param("bulletin", item.bulletinId())
          .param("repeats", item.repeats())
          .param("gap", item.gapAfter().toMillis())
          .param("signature", item.signature() ? 1 : 0)
          .update();
    }
  }

  Optional<Standing> standing(long id) {
    return writer
        .sql("""
            select r.name, r.saved_by, r.in_force_from, p.removed_at
            from playlists_playlists p
              join playlists_playlist_revisions r
                on r.playlist_id = p.id and r.revision = p.latest
            where p.id = :id
            """)
        .param("id", id)
        .query((row, n) -> new Standing(
            row.getString("name"),
            row.getString("saved_by"),
            Instant.ofEpochMilli(row.getLong("in_force_from")),
            row.getLong("removed_at") != 0))
        .optional();
  }
}
