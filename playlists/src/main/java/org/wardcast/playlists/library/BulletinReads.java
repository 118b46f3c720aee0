package org.wardcast.playlists.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Sounds;

/** Reads bulletins: one query for however many, and one more for all their sounds. */
@Repository
class BulletinReads {
  private final JdbcClient reader;
  private final Sounds sounds;

  BulletinReads(@Qualifier("reader") JdbcClient reader, Sounds sounds) {
    this.reader = reader;
    this.sounds = sounds;
  }

  Map<Long, Bulletin> findAll(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : bulletins(rows(
            VersionRow.SELECT + "where b.id in (:ids) and v.version in (b.latest, b.approved)",
            Map.of("ids", ids)));
  }

  List<Bulletin> list(BulletinFilter filter) {
    var search = BulletinSearch.of(filter);
    var params = search.params();
    params.put("limit", filter.limit());
    params.put("offset", filter.offset());
    var sql = "with page as (select b.id as page_id, l.written_at as newest "
        + search.from()
        + "order by l.written_at desc, b.id desc limit :limit offset :offset) "
        + VersionRow.SELECT
        + """
          join page on page.page_id = b.id
          where v.version in (b.latest, b.approved)
          order by page.newest desc, b.id desc, v.version desc
          """;
    return List.copyOf(bulletins(rows(sql, params)).values());
  }

  int count(BulletinFilter filter) {
    var search = BulletinSearch.of(filter);
    return reader
        .sql("select count(*) " + search.from())
        .params(search.params())
        .query(Integer.class)
        .single();
  }

  List<BulletinVersion> versions(long id) {
    return complete(
        rows(VersionRow.SELECT + "where b.id = :id order by v.version desc", Map.of("id", id)));
  }

  List<BulletinVersion> version(long id, int version) {
    return complete(rows(
        VersionRow.SELECT + "where b.id = :id and v.version = :version",
        Map.of("id", id, "version", version)));
  }

  /**
   * By the order of the steps, not by their hours: were the clock ever set back, a withdrawal would
   * still undo the approval before it.
   */
  Map<Long, BulletinVersion> approvedAt(Collection<Long> ids, Instant moment) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var sql = VersionRow.SELECT + """
          join playlists_approval_steps s
            on s.bulletin_id = v.bulletin_id and s.version = v.version
          where s.step = 'APPROVED' and s.id in (
            select max(id) from playlists_approval_steps
            where bulletin_id in (:ids) and step in ('APPROVED', 'WITHDRAWN') and at <= :moment
            group by bulletin_id)
          """;
    return complete(rows(sql, Map.of("ids", ids, "moment", moment.toEpochMilli()))).stream()
        .collect(Collectors.toMap(BulletinVersion::bulletinId, version -> version));
  }

  Map<Long, Instant> submittedAt(Collection<Long> ids) {
    var found = new LinkedHashMap<Long, Instant>();
    if (!ids.isEmpty()) {
      reader.sql("""
              select s.bulletin_id, max(s.at) as at from playlists_approval_steps s
              join playlists_bulletins b on b.id = s.bulletin_id and b.latest = s.version
              where s.step = 'SUBMITTED' and s.bulletin_id in (:ids)
              group by s.bulletin_id""").param("ids", ids).query(row -> {
        found.put(row.getLong("bulletin_id"), Instant.ofEpochMilli(row.getLong("at")));
      });
    }
    return found;
  }

  private List<VersionRow> rows(String sql, Map<String, ?> params) {
    return reader.sql(sql).params(params).query(VersionRow::of).list();
  }

  private List<BulletinVersion> complete(List<VersionRow> rows) {
    var heard = sounds.findAll(rows.stream()
        .map(row -> row.version().content().soundSha256())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet()));
    return rows.stream().map(row -> row.with(heard)).toList();
  }

  private Map<Long, Bulletin> bulletins(List<VersionRow> rows) {
    var versions = complete(rows);
    var found = new LinkedHashMap<Long, Bulletin>();
    var approved = new LinkedHashMap<Long, BulletinVersion>();
    var latest = new ArrayList<BulletinVersion>();
    for (int i = 0; i < rows.size(); i++) {
      var version = versions.get(i);
      if (rows.get(i).isApproved()) {
        approved.put(version.bulletinId(), version);
      }
      if (rows.get(i).isLatest()) {
        latest.add(version);
      }
    }
    for (var version : latest) {
      found.put(version.bulletinId(), bulletin(version, approved.get(version.bulletinId())));
    }
    return found;
  }

  private static Bulletin bulletin(BulletinVersion latest, @Nullable BulletinVersion approved) {
    return new Bulletin(latest.bulletinId(), latest.ownerUnitId(), latest, approved);
  }
}
