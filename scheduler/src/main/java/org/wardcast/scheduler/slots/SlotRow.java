package org.wardcast.scheduler.slots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Targets;

/** A slot's revision as a row, both ways. */
final class SlotRow {
  private SlotRow() {}

  static Slot read(ResultSet row, int number) throws SQLException {
    var playlist = row.getLong("playlist");
    var level = row.getLong("response_level");
    var draft = new SlotDraft(
        row.getString("name"),
        new Targets(
            parts(row.getString("units"), Long::valueOf),
            parts(row.getString("devices"), Long::valueOf),
            parts(row.getString("kinds"), DeviceKind::valueOf),
            lines(row.getString("sites")),
            lines(row.getString("tags"))),
        LocalTime.parse(row.getString("start_at")),
        Duration.ofMillis(row.getLong("length_millis")),
        LocalDate.parse(row.getString("first_day")),
        row.getString("recurrence"),
        row.getObject("playlist") == null ? null : playlist,
        WhenLate.valueOf(row.getString("when_late")),
        AfterEmergency.valueOf(row.getString("after_emergency")),
        Duration.ofMillis(row.getLong("grace_millis")),
        row.getInt("show_title") == 1,
        FilledBy.valueOf(row.getString("filled_by")),
        OnHolidays.valueOf(row.getString("on_holidays")),
        row.getObject("response_level") == null ? null : level);
    return new Slot(
        row.getLong("slot"),
        row.getInt("revision"),
        row.getLong("owner_unit"),
        draft,
        row.getInt("removed") == 1,
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("in_force_from")));
  }

  static Map<String, @Nullable Object> values(Slot slot) {
    var plan = slot.plan();
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("slot", slot.id());
    values.put("revision", slot.revision());
    values.put("removed", slot.removed() ? 1 : 0);
    values.put("savedBy", slot.savedBy());
    values.put("inForceFrom", slot.inForceFrom().toEpochMilli());
    values.put("name", plan.name());
    values.put("units", join(plan.targets().unitIds()));
    values.put("devices", join(plan.targets().deviceIds()));
    values.put("kinds", join(plan.targets().kinds()));
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
    values.put("sites", joinLines(plan.targets().siteKinds()));
    values.put("tags", joinLines(plan.targets().tags()));
    return values;
  }

  private static String join(Collection<?> parts) {
    return parts.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
  }

  /** People write tags, and a comma is soon written. */
  private static String joinLines(Collection<String> parts) {
    return parts.stream().sorted().collect(Collectors.joining("\n"));
  }

  private static Set<String> lines(String text) {
    return text.lines().collect(Collectors.toUnmodifiableSet());
  }

  private static <T> Set<T> parts(String text, Function<String, T> part) {
    return Stream.of(text)
        .filter(t -> !t.isEmpty())
        .flatMap(t -> Arrays.stream(t.split(",")))
        .map(part)
        .collect(Collectors.toUnmodifiableSet());
  }
}
