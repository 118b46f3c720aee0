package org.wardcast.scheduler.rundown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.slots.SlotStore;

/** An occurrence is claimed by its one row, inserted once: whoever comes second is told so. */
@Repository
class StoredRundowns implements Rundowns {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final TransactionOperations transactions;
  private final SlotStore slots;

  StoredRundowns(
      JdbcClient writer,
      @Qualifier("reader") JdbcClient reader,
      TransactionOperations transactions,
      SlotStore slots) {
    this.writer = writer;
    this.reader = reader;
    this.transactions = transactions;
    this.slots = slots;
  }

  @Override
  public boolean freeze(Occurrence occurrence) {
    var claimed = transactions.execute(status -> {
      if (insert(occurrence) == 0) {
        return false;
      }
      occurrence.cues().forEach(this::insert);
      return true;
    });
    return Boolean.TRUE.equals(claimed);
  }

  private int insert(Occurrence occurrence) {
    return writer
        .sql("""
            insert into scheduler_rundowns (slot, day, slot_revision, starts, ends, over_at)
            values (:slot, :day, :revision, :starts, :ends, :over)
            on conflict do nothing""")
        .param("slot", occurrence.slot().id())
        .param("day", occurrence.date().toString())
        .param("revision", occurrence.slot().revision())
        .param("starts", occurrence.start().toEpochMilli())
        .param("ends", occurrence.end().toEpochMilli())
        .param(
            "over",
            occurrence.cues().stream()
                .mapToLong(c -> c.end().toEpochMilli())
                .reduce(occurrence.end().toEpochMilli(), Math::max))
        .update();
  }

  private void insert(Cue cue) {
    writer.sql("""
            insert into scheduler_rundown_items
            (slot, day, item, slot_revision, slot_name, due, length_millis, full_millis, bulletin,
             bulletin_version, title, signature, devices, reason)
            values
            (:slot, :day, :item, :revision, :slotName, :due, :length, :full, :bulletin,
             :version, :title, :signature, :devices, :reason)""").params(RundownRow.values(cue)).update();
  }

  @Override
  public Optional<Occurrence> find(String occurrenceId) {
    var key = Key.of(occurrenceId);
    return occurrences("slot = :slot and day = :day", Map.of("slot", key.slot, "day", key.day))
        .stream()
        .findFirst();
  }

  @Override
  public List<Occurrence> overlapping(Instant from, Instant to) {
    return occurrences(
        "starts < :to and over_at > :from",
        Map.of("from", from.toEpochMilli(), "to", to.toEpochMilli()));
  }

  @Override
  public List<Occurrence> outlines(Instant from, Instant to) {
    return reader
        .sql(
            "select * from scheduler_rundowns where starts < :to and over_at > :from order by starts, slot, day")
        .param("from", from.toEpochMilli())
        .param("to", to.toEpochMilli())
        .query(this::occurrence)
        .list();
  }

  private List<Occurrence> occurrences(String which, Map<String, ?> values) {
    // Rundowns first: one frozen between the two questions is then not there at all, rather than
    // there without its items.
    var found = reader
        .sql(
            "select * from scheduler_rundowns where %s order by starts, slot, day".formatted(which))
        .params(values)
        .query(this::occurrence)
        .list();
    if (found.isEmpty()) {
      return found;
    }
    var cues = new HashMap<String, List<Cue>>();
    reader
        .sql("""
            select * from scheduler_rundown_items where (slot, day) in
            (select slot, day from scheduler_rundowns where %s)
            order by slot, day, item""".formatted(which))
        .params(values)
        .query(RundownRow::read)
        .list()
        .forEach(
            c -> cues.computeIfAbsent(c.occurrence(), o -> new ArrayList<>()).add(c));
    return found.stream()
        .map(o -> new Occurrence(
            o.slot(),
            o.date(),
            o.start(),
            o.end(),
            List.copyOf(cues.getOrDefault(o.id(), List.of()))))
        .toList();
  }

  private Occurrence occurrence(ResultSet row, int number) throws SQLException {
    var slot = slots
        .revision(row.getLong("slot"), row.getInt("slot_revision"))
        .orElseThrow(() -> new IllegalStateException("a rundown without its slot"));
    return new Occurrence(
        slot,
        LocalDate.parse(row.getString("day")),
        Instant.ofEpochMilli(row.getLong("starts")),
        Instant.ofEpochMilli(row.getLong("ends")),
        List.of());
  }

  @Override
  public void stop(String occurrenceId, Instant at, String who, String reason) {
    var key = Key.of(occurrenceId);
    writer
        .sql("""
            update scheduler_rundowns
            set stopped_at = :at, stopped_by = :who, stop_reason = :reason
            where slot = :slot and day = :day and stopped_at is null""")
        .param("at", at.toEpochMilli())
        .param("who", who)
        .param("reason", reason)
        .param("slot", key.slot)
        .param("day", key.day)
        .update();
  }

  @Override
  public Optional<Stopped> stopped(String occurrenceId) {
    var key = Key.of(occurrenceId);
    return reader
        .sql("""
            select stopped_at, stopped_by, stop_reason from scheduler_rundowns
            where slot = :slot and day = :day and stopped_at is not null""")
        .param("slot", key.slot)
        .param("day", key.day)
        .query(StoredRundowns::stop)
        .optional();
  }

  @Override
  public Map<String, Stopped> stopped(Instant from, Instant to) {
    var stops = new HashMap<String, Stopped>();
    reader
        .sql("""
            select slot, day, stopped_at, stopped_by, stop_reason from scheduler_rundowns
            where starts < :to and over_at > :from and stopped_at is not null""")
        .param("from", from.toEpochMilli())
        .param("to", to.toEpochMilli())
        .query(row -> {
          stops.put(row.getLong("slot") + "@" + row.getString("day"), stop(row, 0));
        });
    return stops;
  }

  private static Stopped stop(ResultSet row, int number) throws SQLException {
    return new Stopped(
        Instant.ofEpochMilli(row.getLong("stopped_at")),
        row.getString("stopped_by"),
        row.getString("stop_reason"));
  }

  private record Key(long slot, String day) {
    static Key of(String occurrenceId) {
      var at = occurrenceId.indexOf('@');
      return new Key(Long.parseLong(occurrenceId, 0, at, 10), occurrenceId.substring(at + 1));
    }
  }
}
