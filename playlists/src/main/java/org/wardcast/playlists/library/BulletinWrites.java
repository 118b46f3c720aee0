package org.wardcast.playlists.library;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.BulletinDraft;

/**
 * Writes bulletins, inside the caller's transaction. Every step is an update that holds only in the
 * state it is meant for and tells whether it found it so.
 */
@Repository
class BulletinWrites {
  /** Where a bulletin stands, for the sentence when a step was refused. */
  record Standing(
      String title, int latest, String author, @Nullable String submittedBy, Approval state) {}

  private final JdbcClient writer;

  BulletinWrites(JdbcClient writer) {
    this.writer = writer;
  }

  long create(long ownerUnitId) {
    var key = new GeneratedKeyHolder();
    writer
        .sql("insert into playlists_bulletins (owner_unit_id, latest) values (:owner, 1)")
        .param("owner", ownerUnitId)
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** Comes first in every change: from here on nobody else changes this bulletin. */
  boolean claim(long id) {
    return writer
            .sql("update playlists_bulletins set changes = changes + 1 where id = :id")
            .param("id", id)
            .update()
        == 1;
  }

  /** A version that waited for approval does so no more: a newer one has taken its place. */
  int nextVersion(long id) {
    writer.sql("""
            update playlists_bulletin_versions set state = 'DRAFT'
            where bulletin_id = :id and state = 'SUBMITTED'
            """).param("id", id).update();
    writer
        .sql("update playlists_bulletins set latest = latest + 1 where id = :id")
        .param("id", id)
        .update();
    return standing(id).latest();
  }

  void write(long id, int version, String author, long at, BulletinDraft draft) {
    var text = draft.text();
    writer
        .sql("""
            insert into playlists_bulletin_versions (
              bulletin_id, version, author, written_at, title, topic_id, bulletin_class, language,
              tone, source_body, document_number, document_date, valid_from, valid_until, body,
              sound_sha256, search, state)
            values (
              :id, :version, :author, :at, :title, :topic, :class, :language,
              :tone, :source, :number, :dated, :from, :until, :body,
              :sound, :search, 'DRAFT')
            """)
        .param("id", id)
        .param("version", version)
        .param("author", author)
        .param("at", at)
        .param("title", draft.title())
        .param("topic", draft.topicId())
        .param("class", draft.bulletinClass().name())
        .param("language", draft.language())
        .param("tone", draft.tone().name())
        .param("source", draft.sourceBody())
        .param("number", draft.documentNumber())
        .param("dated", iso(draft.documentDate()))
        .param("from", iso(draft.validFrom()))
        .param("until", iso(draft.validUntil()))
        .param("body", text)
        .param("sound", draft.soundSha256())
        .param("search", Fold.fold(draft.title() + (text == null ? "" : "\n" + text)))
        .update();
  }

  boolean submit(long id, String who) {
    return writer.sql("""
                update playlists_bulletin_versions
                set state = 'SUBMITTED', submitted_by = :who,
                  decided_by = null, decided_at = null, reason = null
                where bulletin_id = :id and state in ('DRAFT', 'REJECTED')
                  and version = (select latest from playlists_bulletins where id = :id)
                """).param("id", id).param("who", who).update() == 1;
  }

  /** Approves or rejects. The author and whoever submitted it may do neither. */
  boolean decide(
      long id, int version, Approval state, String who, long at, @Nullable String reason) {
    return writer
            .sql("""
                update playlists_bulletin_versions
                set state = :state, decided_by = :who, decided_at = :at, reason = :reason
                where bulletin_id = :id and version = :version and state = 'SUBMITTED'
                  and author <> :who and submitted_by <> :who
                  and version = (select latest from playlists_bulletins where id = :id)
                """)
            .param("id", id)
            .param("version", version)
            .param("state", state.name())
            .param("who", who)
            .param("at", at)
            .param("reason", reason)
            .update()
        == 1;
  }

  /** The approved version, so that none airs; false if there was none. */
  boolean withdraw(long id, String who, long at, String reason) {
    return writer
            .sql("""
                update playlists_bulletin_versions
                set state = 'WITHDRAWN', decided_by = :who, decided_at = :at, reason = :reason
                where bulletin_id = :id and state = 'APPROVED'
                  and version = (select approved from playlists_bulletins where id = :id)
                """)
            .param("id", id)
            .param("who", who)
            .param("at", at)
            .param("reason", reason)
            .update()
        == 1;
  }

  /** From now on this version airs, and no older one; null is none at all. */
  void setApproved(long id, @Nullable Integer version) {
    writer
        .sql("update playlists_bulletins set approved = cast(:version as integer) where id = :id")
        .param("id", id)
        .param("version", version)
        .update();
  }

  @Nullable Integer approved(long id) {
    return writer
        .sql("select approved from playlists_bulletins where id = :id and approved is not null")
        .param("id", id)
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  void note(long id, int version, Approval step, String who, long at, @Nullable String reason) {
    writer
        .sql("""
            insert into playlists_approval_steps (bulletin_id, version, step, who, at, reason)
            values (:id, :version, :step, :who, :at, :reason)
            """)
        .param("id", id)
        .param("version", version)
        .param("step", step.name())
        .param("who", who)
        .param("at", at)
        .param("reason", reason)
        .update();
  }

  Standing standing(long id) {
    return writer
        .sql("""
            select v.title, b.latest, v.author, v.submitted_by, v.state
            from playlists_bulletins b
              join playlists_bulletin_versions v on v.bulletin_id = b.id
            where b.id = :id order by v.version desc limit 1
            """)
        .param("id", id)
        .query((row, n) -> new Standing(
            row.getString("title"),
            row.getInt("latest"),
            row.getString("author"),
            row.getString("submitted_by"),
            Approval.valueOf(row.getString("state"))))
        .single();
  }

  private static @Nullable String iso(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
