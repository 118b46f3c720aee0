package org.wardcast.playlists.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Tone;

/** One version as it stands in the table, beside what its bulletin says of it; no sound yet. */
record VersionRow(boolean isLatest, boolean isApproved, BulletinVersion version) {
  static final String SELECT = """
      select b.owner_unit_id, b.latest, b.approved, t.name as topic_name, v.*
      from playlists_bulletins b
        join playlists_bulletin_versions v on v.bulletin_id = b.id
        join playlists_topics t on t.id = v.topic_id
      """;

  static VersionRow of(ResultSet row, int n) throws SQLException {
    var version = row.getInt("version");
    var decidedAt = row.getLong("decided_at");
    return new VersionRow(
        version == row.getInt("latest"),
        version == row.getInt("approved"),
        new BulletinVersion(
            row.getLong("bulletin_id"),
            version,
            row.getLong("owner_unit_id"),
            row.getString("author"),
            Instant.ofEpochMilli(row.getLong("written_at")),
            draft(row),
            row.getString("topic_name"),
            null,
            Approval.valueOf(row.getString("state")),
            row.getString("decided_by"),
            decidedAt == 0 ? null : Instant.ofEpochMilli(decidedAt),
            row.getString("reason")));
  }

  private static BulletinDraft draft(ResultSet row) throws SQLException {
    return new BulletinDraft(
        row.getString("title"),
        row.getLong("topic_id"),
        BulletinClass.valueOf(row.getString("bulletin_class")),
        row.getString("language"),
        Tone.valueOf(row.getString("tone")),
        row.getString("source_body"),
        row.getString("document_number"),
        date(row, "document_date"),
        date(row, "valid_from"),
        date(row, "valid_until"),
        row.getString("body"),
        row.getString("sound_sha256"));
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  BulletinVersion with(Map<String, Sound> sounds) {
    var sha256 = version.content().soundSha256();
    return sha256 == null
        ? version
        : new BulletinVersion(
            version.bulletinId(),
            version.version(),
            version.ownerUnitId(),
            version.author(),
            version.writtenAt(),
            version.content(),
            version.topicName(),
            sounds.get(sha256),
            version.state(),
            version.decidedBy(),
            version.decidedAt(),
            version.reason());
  }
}
