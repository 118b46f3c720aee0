package org.wardcast.scheduler.airlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.AirLine;

/**
 * A row as the check sees it, with what is not part of the line.
 *
 * @param line null if the columns hold what no line can
 */
record ChainRow(
    long number, @Nullable AirLine line, String lineHash, String chain, String day, String folded) {

  static ChainRow read(ResultSet row, int index) throws SQLException {
    return new ChainRow(
        row.getLong("number"),
        line(row, index),
        row.getString("line_hash"),
        row.getString("chain"),
        row.getString("day"),
        row.getString("folded"));
  }

  private static @Nullable AirLine line(ResultSet row, int index) throws SQLException {
    // Reading is lenient: a 2 would be taken for "no", and a number too long would be cut.
    if (!flag(row, "signature")
        || !flag(row, "simulated")
        || !small(row, "part")
        || !small(row, "item")
        || !small(row, "bulletin_version")) {
      return null;
    }
    try {
      return LineRow.read(row, index);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean flag(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return value == 0 || value == 1;
  }

  private static boolean small(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return value == (int) value;
  }
}
