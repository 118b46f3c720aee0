package org.wardcast.scheduler.rundown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardcast.scheduler.Cue;

/** A cue as a row, both ways. */
final class RundownRow {
  private RundownRow() {}

  static Map<String, Object> values(Cue cue) {
    return Map.ofEntries(
        Map.entry("slot", cue.slotId()),
        Map.entry("day", cue.date().toString()),
        Map.entry("item", cue.item()),
        Map.entry("revision", cue.slotRevision()),
        Map.entry("slotName", cue.slotName()),
        Map.entry("due", cue.due().toEpochMilli()),
        Map.entry("length", cue.length().toMillis()),
        Map.entry("full", cue.full().toMillis()),
        Map.entry("bulletin", cue.bulletinId()),
        Map.entry("version", cue.bulletinVersion()),
        Map.entry("title", cue.title()),
        Map.entry("signature", cue.signature() ? 1 : 0),
        Map.entry(
            "devices",
            cue.deviceIds().stream().map(String::valueOf).collect(Collectors.joining(","))),
        Map.entry("reason", cue.reason()));
  }

  static Cue read(ResultSet row, int number) throws SQLException {
    return new Cue(
        row.getLong("slot"),
        row.getInt("slot_revision"),
        row.getString("slot_name"),
        LocalDate.parse(row.getString("day")),
        row.getInt("item"),
        Instant.ofEpochMilli(row.getLong("due")),
        Duration.ofMillis(row.getLong("length_millis")),
        Duration.ofMillis(row.getLong("full_millis")),
        row.getLong("bulletin"),
        row.getInt("bulletin_version"),
        row.getString("title"),
        row.getInt("signature") == 1,
        devices(row.getString("devices")),
        row.getString("reason"));
  }

  private static List<Long> devices(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
  }
}
