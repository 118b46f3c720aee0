package org.wardcast.scheduler.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.slots.Joined;

/** A request as a row, both ways. */
final class RequestRow {
  private RequestRow() {}

  static Request read(ResultSet row, int number) throws SQLException {
    var decidedAt = number(row, "decided_at");
    return new Request(
        row.getLong("id"),
        Request.Kind.valueOf(row.getString("kind")),
        row.getLong("unit"),
        draft(row),
        number(row, "other_slot"),
        row.getString("note"),
        row.getString("asked_by"),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        Request.State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
        row.getString("reason"));
  }

  private static SlotDraft draft(ResultSet row) throws SQLException {
    return new SlotDraft(
        row.getString("name"),
        new Targets(
            Joined.parts(row.getString("units"), Long::valueOf),
            Joined.parts(row.getString("devices"), Long::valueOf),
            Joined.parts(row.getString("kinds"), DeviceKind::valueOf),
            Joined.parts(row.getString("site_kinds"), code -> code),
            tags(row.getString("tags"))),
        LocalTime.parse(row.getString("start_at")),
        Duration.ofMillis(row.getLong("length_millis")),
        LocalDate.parse(row.getString("first_day")),
        row.getString("recurrence"),
        number(row, "playlist"),
        WhenLate.valueOf(row.getString("when_late")),
        AfterEmergency.valueOf(row.getString("after_emergency")),
        Duration.ofMillis(row.getLong("grace_millis")),
        row.getInt("show_title") == 1,
        FilledBy.valueOf(row.getString("filled_by")),
        OnHolidays.valueOf(row.getString("on_holidays")),
        number(row, "level"));
  }

  static Map<String, @Nullable Object> values(SlotDraft plan) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("name", plan.name());
    values.put("units", Joined.of(plan.targets().unitIds()));
    values.put("devices", Joined.of(plan.targets().deviceIds()));
    values.put("kinds", Joined.of(plan.targets().kinds()));
    values.put("siteKinds", Joined.of(plan.targets().siteKinds()));
    values.put("tags", String.join("\n", plan.targets().tags()));
    values.put("start", plan.start().toString());
    values.put("length", plan.length().toMillis());
    values.put("firstDay", plan.firstDay().toString());
    values.put("recurrence", plan.recurrence());
    values.put("playlist", plan.playlistId());
    values.put("whenLate", plan.whenLate().name());
    values.put("afterEmergency", plan.afterEmergency().name());
    values.put("grace", plan.grace().toMillis());
    values.put("showTitle", plan.showTitle() ? 1 : 0);
    values.put("filledBy", plan.filledBy().name());
    values.put("onHolidays", plan.onHolidays().name());
    values.put("level", plan.levelId());
    return values;
  }

  private static Set<String> tags(String lines) {
    return lines.isEmpty() ? Set.of() : Set.of(lines.split("\n"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
