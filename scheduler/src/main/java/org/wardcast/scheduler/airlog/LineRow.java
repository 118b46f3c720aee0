package org.wardcast.scheduler.airlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;

/** One row of the table as a line. */
final class LineRow {
  private LineRow() {}

  static AirLine read(ResultSet row, int index) throws SQLException {
    return new AirLine(
        row.getLong("number"),
        row.getString("line_id"),
        row.getString("airing"),
        row.getInt("part"),
        Kind.valueOf(row.getString("kind")),
        row.getString("occurrence"),
        row.getInt("item"),
        row.getLong("device"),
        row.getString("device_name"),
        row.getLong("unit"),
        row.getString("unit_names"),
        row.getLong("bulletin"),
        row.getInt("bulletin_version"),
        row.getString("title"),
        row.getString("topic"),
        row.getString("bulletin_class"),
        row.getInt("signature") == 1,
        row.getString("sound_sha256"),
        row.getString("content_sha256"),
        moment(row, "planned_start"),
        row.getLong("planned_millis"),
        moment(row, "sent"),
        moment(row, "accepted"),
        moment(row, "started"),
        moment(row, "ended"),
        row.getLong("aired_millis"),
        EndState.valueOf(row.getString("end_state")),
        row.getString("reason"),
        Evidence.valueOf(row.getString("evidence")),
        row.getInt("simulated") == 1,
        row.getString("actor"),
        Instant.ofEpochMilli(row.getLong("written_at")),
        row.getString("line_hash"),
        row.getString("chain"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
