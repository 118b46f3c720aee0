package org.wardcast.scheduler.slots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Plan.DayEdit;
import org.wardcast.scheduler.Slots.Changed;

/** The tables of what was chosen for the parts of slots, and of what was changed for single dates. */
@Repository
public class FillStore {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final SlotStore slots;
  private volatile Standing standing = new Standing(-1, Map.of());

  public FillStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader, SlotStore slots) {
    this.writer = writer;
    this.reader = reader;
    this.slots = slots;
  }

  /** Every standing one by slot, oldest first; read again only when the plan changed. */
  public Map<Long, List<Fill>> standing() {
    var version = slots.version();
    var last = standing;
    if (last.version != version) {
      var found = new HashMap<Long, List<Fill>>();
      reader
          .sql("select * from scheduler_fills where day is null order by id")
          .query(FillStore::fill)
          .list()
          .forEach(
              f -> found.computeIfAbsent(f.slotId(), s -> new ArrayList<>()).add(f));
      last = new Standing(version, found);
      standing = last;
    }
    return last.bySlot;
  }

  /** Those for single dates by {@code <slot>@<date>}, oldest first; both days included. */
  public Map<String, List<Fill>> ofDays(LocalDate from, LocalDate to) {
    var found = new HashMap<String, List<Fill>>();
    reader
        .sql("select * from scheduler_fills where day between :from and :to order by id")
        .param("from", from.toString())
        .param("to", to.toString())
        .query(FillStore::fill)
        .list()
        .forEach(f -> found
            .computeIfAbsent(f.slotId() + "@" + f.date(), k -> new ArrayList<>())
            .add(f));
    return found;
  }

  /** What was changed for single dates by {@code <slot>@<date>}, oldest first; both days included. */
  public Map<String, List<DayEdit>> edits(LocalDate from, LocalDate to) {
    var found = new HashMap<String, List<DayEdit>>();
    reader.sql("""
            select * from scheduler_day_edits where day between :from and :to
            order by slot, day, revision""").param("from", from.toString()).param("to", to.toString()).query(row -> {
      found
          .computeIfAbsent(row.getLong("slot") + "@" + row.getString("day"), k -> new ArrayList<>())
          .add(edit(row));
    });
    return found;
  }

  /** What stands of it now, by date and slot; both days included. */
  List<Changed> changed(LocalDate from, LocalDate to) {
    return reader
        .sql("""
            select e.* from scheduler_day_edits e
            where day between :from and :to and as_usual = 0 and revision =
              (select max(revision) from scheduler_day_edits where slot = e.slot and day = e.day)
            order by day, slot""")
        .param("from", from.toString())
        .param("to", to.toString())
        .query((row, number) -> new Changed(
            row.getLong("slot"),
            LocalDate.parse(row.getString("day")),
            Objects.requireNonNull(edit(row).change()),
            row.getString("saved_by"),
            Instant.ofEpochMilli(row.getLong("in_force_from"))))
        .list();
  }

  /** What is changed for that date now; null: it is as usual. */
  public @Nullable DayChange edit(long slot, LocalDate date) {
    return edits(date, date).getOrDefault(slot + "@" + date, List.of()).stream()
        .reduce((older, newer) -> newer)
        .map(DayEdit::change)
        .orElse(null);
  }

  /** Whether that occurrence is written down already; inside a transaction. */
  boolean frozen(long slot, LocalDate date) {
    return writer
            .sql("select count(*) from scheduler_rundowns where slot = :slot and day = :day")
            .param("slot", slot)
            .param("day", date.toString())
            .query(Long.class)
            .single()
        > 0;
  }

  void insert(Fill fill) {
    writer
        .sql("""
            insert into scheduler_fills
            (slot, unit, device, day, revision, playlist, saved_by, in_force_from)
            select :slot, cast(:unit as bigint), cast(:device as bigint), cast(:day as text),
              coalesce(max(revision), 0) + 1, cast(:playlist as bigint), :who, :now
            from scheduler_fills
            where slot = :slot and coalesce(unit, 0) = coalesce(cast(:unit as bigint), 0)
              and coalesce(device, 0) = coalesce(cast(:device as bigint), 0)
              and coalesce(day, '') = coalesce(cast(:day as text), '')""")
        .param("slot", fill.slotId())
        .param("unit", fill.place().unitId())
        .param("device", fill.place().deviceId())
        .param("day", fill.date() == null ? null : fill.date().toString())
        .param("playlist", fill.playlistId())
        .param("who", fill.savedBy())
        .param("now", fill.inForceFrom().toEpochMilli())
        .update();
  }

  void insert(long slot, LocalDate date, @Nullable DayChange change, String who, Instant now) {
    var start = change == null ? null : change.start();
    var length = change == null ? null : change.length();
    writer
        .sql("""
            insert into scheduler_day_edits
            (slot, day, revision, as_usual, cancelled, start_at, length_millis, reason, saved_by,
             in_force_from)
            select :slot, :day, coalesce(max(revision), 0) + 1, :usual, :cancelled,
              cast(:start as text), cast(:length as bigint), :reason, :who, :now
            from scheduler_day_edits where slot = :slot and day = :day""")
        .param("slot", slot)
        .param("day", date.toString())
        .param("usual", change == null ? 1 : 0)
        .param("cancelled", change != null && change.cancelled() ? 1 : 0)
        .param("start", start == null ? null : start.toString())
        .param("length", length == null ? null : length.toMillis())
        .param("reason", change == null ? "" : change.reason())
        .param("who", who)
        .param("now", now.toEpochMilli())
        .update();
  }

  private static Fill fill(ResultSet row, int number) throws SQLException {
    var day = row.getString("day");
    return new Fill(
        row.getLong("slot"),
        new Place(number(row, "unit"), number(row, "device")),
        day == null ? null : LocalDate.parse(day),
        number(row, "playlist"),
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("in_force_from")));
  }

  private static DayEdit edit(ResultSet row) throws SQLException {
    var start = row.getString("start_at");
    var length = number(row, "length_millis");
    var change = row.getInt("as_usual") == 1
        ? null
        : new DayChange(
            row.getInt("cancelled") == 1,
            start == null ? null : LocalTime.parse(start),
            length == null ? null : Duration.ofMillis(length),
            row.getString("reason"));
    return new DayEdit(change, Instant.ofEpochMilli(row.getLong("in_force_from")));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private record Standing(long version, Map<Long, List<Fill>> bySlot) {}
}
