package org.wardcast.scheduler.reconciliation;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.proof.Cause;

/** The list of reasons; a code that was chosen once never goes away. */
@Repository
class CauseStore {
  private static final int LONGEST = 80;

  private final JdbcClient writer;
  private final JdbcClient reader;

  CauseStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  List<Cause> all() {
    return reader
        .sql("select * from scheduler_causes order by position, code")
        .query((row, n) -> new Cause(
            row.getString("code"),
            row.getInt("position"),
            row.getString("vi"),
            row.getString("en"),
            row.getInt("retired") == 1))
        .list();
  }

  void save(Cause cause) {
    if (!cause.code().matches("[a-z][a-z0-9-]{0,30}")) {
      throw new Refusal("code", "scheduler.reconcile.cause.code");
    }
    check("vi", cause.vi());
    check("en", cause.en());
    var name = cause.vi().strip();
    if (all().stream()
        .anyMatch(c -> !c.code().equals(cause.code()) && c.vi().equalsIgnoreCase(name))) {
      throw new Refusal("vi", "scheduler.reconcile.cause.taken", name);
    }
    writer
        .sql("""
            insert into scheduler_causes (code, position, vi, en, retired)
            values (:code, :position, :vi, :en, :retired)
            on conflict (code) do update set position = excluded.position, vi = excluded.vi,
              en = excluded.en, retired = excluded.retired""")
        .param("code", cause.code())
        .param("position", cause.position())
        .param("vi", cause.vi().strip())
        .param("en", cause.en().strip())
        .param("retired", cause.retired() ? 1 : 0)
        .update();
  }

  private static void check(String field, String text) {
    if (text.chars().noneMatch(Character::isLetterOrDigit) || text.strip().length() > LONGEST) {
      throw new Refusal(field, "scheduler.reconcile.cause.name", LONGEST);
    }
  }
}
