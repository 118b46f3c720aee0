package org.wardcast.webadmin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.proof.Ledger;
import tools.jackson.databind.json.JsonMapper;

/** The trail as the airtime log notes it: every column that was written, in one text. */
@Component
class AuditLedger implements Ledger {
  private static final int PIECE = 1000;
  private static final List<String> NUMBERS = List.of("id", "at");
  private static final List<String> TEXTS = List.of(
      "who",
      "who_name",
      "api_key",
      "address",
      "endpoint",
      "noun",
      "verb",
      "thing",
      "thing_name",
      "unit_name",
      "input",
      "outcome",
      "code",
      "said");

  private final JdbcClient db;
  private final JsonMapper json = new JsonMapper();

  AuditLedger(@Qualifier("reader") JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String title() {
    return "Nhật ký thao tác";
  }

  @Override
  public long last() {
    return db.sql("select coalesce(max(id), 0) from web_audit")
        .query(Long.class)
        .single();
  }

  @Override
  public void each(long after, long upTo, Consumer<String> reader) {
    long last = after;
    List<Map.Entry<Long, String>> piece;
    do {
      piece = db.sql(
              "select * from web_audit where id > :last and id <= :upTo order by id limit :piece")
          .param("last", last)
          .param("upTo", upTo)
          .param("piece", PIECE)
          .query((row, n) -> Map.entry(row.getLong("id"), text(row)))
          .list();
      piece.forEach(one -> reader.accept(one.getValue()));
      last = piece.isEmpty() ? last : piece.get(piece.size() - 1).getKey();
    } while (piece.size() == PIECE);
  }

  private String text(ResultSet row) throws SQLException {
    var members = new TreeMap<String, Object>();
    for (var column : NUMBERS) {
      members.put(column, row.getLong(column));
    }
    for (var column : TEXTS) {
      members.put(column, row.getString(column));
    }
    long unit = row.getLong("unit");
    members.put("unit", row.wasNull() ? null : unit);
    return json.writeValueAsString(members);
  }
}
