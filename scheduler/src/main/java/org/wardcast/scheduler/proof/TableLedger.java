package org.wardcast.scheduler.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardcast.scheduler.airlog.CanonicalJson;

/**
 * The rows of one table, numbered by their {@code id}. The text of a row is one JSON object of its
 * columns as RFC 8785 writes it: integers as numbers, or as text beyond 2^53, all else as text. A
 * column that is null is left out, so that one added later changes no older text.
 */
public class TableLedger implements Ledger {
  private static final int PIECE = 200;
  private static final long EXACT = 1L << 53;

  private final JdbcClient db;
  private final String name;
  private final String title;
  private final String table;

  protected TableLedger(JdbcClient db, String name, String title, String table) {
    this.db = db;
    this.name = name;
    this.title = title;
    this.table = table;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public long last() {
    return db.sql("select coalesce(max(id), 0) from " + table).query(Long.class).single();
  }

  @Override
  public void each(long after, long upTo, Consumer<String> reader) {
    // A row with a number below the first was put in by hand.
    long last = after == 0 ? Long.MIN_VALUE : after;
    List<Map.Entry<Long, String>> piece;
    do {
      piece = db.sql("select * from " + table
              + " where id > :last and id <= :upTo order by id limit :piece")
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
    var columns = row.getMetaData();
    for (int n = 1; n <= columns.getColumnCount(); n++) {
      var value = row.getObject(n);
      if (value != null) {
        members.put(columns.getColumnName(n), value(value));
      }
    }
    return CanonicalJson.of(members);
  }

  private static Object value(Object value) {
    if (value instanceof Long number && Math.abs(number) < EXACT) {
      return number;
    }
    return value instanceof Integer ? value : value.toString();
  }
}
