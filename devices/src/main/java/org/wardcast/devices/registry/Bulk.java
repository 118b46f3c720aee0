package org.wardcast.devices.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many rows in one statement: {@link JdbcClient} has no batches, and both databases are quick so. */
final class Bulk {
  /** Stays below the 32,766 parameters that SQLite takes, with twenty columns. */
  static final int ROWS = 500;

  private Bulk() {}

  /** @param into {@code insert into table (a, b)} */
  static void insert(
      JdbcClient db, String into, List<List<@Nullable Object>> rows, String onConflict) {
    for (var chunk : chunks(rows)) {
      statement(db, into, chunk, onConflict).update();
    }
  }

  /** @param returning {@code returning id, code}: in no order that could be relied on */
  static <T> List<T> insert(
      JdbcClient db,
      String into,
      List<List<@Nullable Object>> rows,
      String returning,
      RowMapper<T> mapper) {
    var all = new ArrayList<T>();
    for (var chunk : chunks(rows)) {
      all.addAll(statement(db, into, chunk, returning).query(mapper).list());
    }
    return all;
  }

  private static JdbcClient.StatementSpec statement(
      JdbcClient db, String into, List<List<@Nullable Object>> rows, String returning) {
    var row = Stream.generate(() -> "?")
        .limit(rows.get(0).size())
        .collect(Collectors.joining(", ", "(", ")"));
    var values = Stream.generate(() -> row).limit(rows.size()).collect(Collectors.joining(", "));
    var parameters = new ArrayList<@Nullable Object>();
    rows.forEach(parameters::addAll);
    return db.sql(into + " values " + values + " " + returning).params(parameters);
  }

  static <T> List<List<T>> chunks(List<T> all) {
    var chunks = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += ROWS) {
      chunks.add(all.subList(from, Math.min(all.size(), from + ROWS)));
    }
    return chunks;
  }
}
