package org.wardcast.playlists.upload;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Upload.Phase;

/** What must be known of an upload after a restart; how far it got is what its file holds. */
@Repository
class UploadStore {
  private final JdbcClient writer;

  UploadStore(JdbcClient writer) {
    this.writer = writer;
  }

  record Row(
      String id,
      String fileName,
      long size,
      String startedBy,
      String state,
      boolean duplicate,
      @Nullable String sha256,
      @Nullable Refusal refusal,
      Instant expires) {}

  void add(Incoming upload) {
    writer
        .sql("""
            insert into playlists_uploads (id, file_name, size, started_by, state, duplicate, expires)
            values (?, ?, ?, ?, 'RECEIVING', 0, ?)
            """)
        .params(
            upload.id,
            upload.fileName,
            upload.size,
            upload.startedBy,
            upload.expires.toEpochMilli())
        .update();
  }

  void save(Incoming upload) {
    var refusal = upload.refusal;
    writer
        .sql("""
            update playlists_uploads
            set state = :state, duplicate = :duplicate, sound_sha256 = :sha256,
              refusal_code = :code, refusal_args = :args, expires = :expires
            where id = :id
            """)
        .param("state", state(upload.phase))
        .param("duplicate", upload.duplicate ? 1 : 0)
        .param("sha256", upload.sha256)
        .param("code", refusal == null ? null : refusal.code())
        .param("args", refusal == null ? null : lines(refusal.getArguments()))
        .param("expires", upload.expires.toEpochMilli())
        .param("id", upload.id)
        .update();
  }

  void remove(String id) {
    writer.sql("delete from playlists_uploads where id = ?").param(id).update();
  }

  List<Row> all() {
    return writer
        .sql("select * from playlists_uploads")
        .query((row, number) -> new Row(
            row.getString("id"),
            row.getString("file_name"),
            row.getLong("size"),
            row.getString("started_by"),
            row.getString("state"),
            row.getInt("duplicate") == 1,
            row.getString("sound_sha256"),
            refusal(row.getString("refusal_code"), row.getString("refusal_args")),
            Instant.ofEpochMilli(row.getLong("expires"))))
        .list();
  }

  private static String state(Phase phase) {
    return switch (phase) {
      case RECEIVING, DONE, REFUSED -> phase.name();
      default -> "CHECKING";
    };
  }

  private static String lines(Object[] arguments) {
    return Arrays.stream(arguments).map(Object::toString).collect(Collectors.joining("\n"));
  }

  private static @Nullable Refusal refusal(@Nullable String code, @Nullable String arguments) {
    if (code == null) {
      return null;
    }
    return arguments == null || arguments.isEmpty()
        ? new Refusal("file", code)
        : new Refusal("file", code, (Object[]) arguments.split("\n"));
  }
}
