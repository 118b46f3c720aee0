package org.wardcast.scheduler.slots;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.Slot;

/** The tables of slots and their revisions. */
@Repository
public class SlotStore {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private volatile Known known = new Known(-1, List.of());

  public SlotStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Every revision of every slot, by slot and revision; read again only when the plan changed. */
  public List<Slot> revisions() {
    // The version first: rows that are newer than it only mean reading once more.
    var version = version();
    var last = known;
    if (last.version != version) {
      last = new Known(version, reader.sql("""
              select r.*, s.owner_unit from scheduler_slot_revisions r
              join scheduler_slots s on s.id = r.slot
              order by r.slot, r.revision""").query(SlotRow::read).list());
      known = last;
    }
    return last.slots;
  }

  public List<Slot> revisions(long slot) {
    return revisions().stream().filter(s -> s.id() == slot).toList();
  }

  /** As it stood in that revision. */
  public Optional<Slot> revision(long slot, int revision) {
    return revisions(slot).stream().filter(s -> s.revision() == revision).findFirst();
  }

  /** The newest revision of each that is not removed. */
  public List<Slot> current() {
    var newest = new HashMap<Long, Slot>();
    revisions().forEach(s -> newest.put(s.id(), s));
    return newest.values().stream()
        .filter(s -> !s.removed())
        .sorted(Comparator.comparing((Slot s) -> s.plan().start()).thenComparingLong(Slot::id))
        .toList();
  }

  /** Rises with every change of slots, fills and day changes. */
  public long version() {
    return reader
        .sql("select version from scheduler_plan_head")
        .query(Long.class)
        .single();
  }

  /** Inside a transaction; false if somebody changed the plan since that version. */
  boolean claim(long version) {
    return writer
            .sql("update scheduler_plan_head set version = version + 1 where version = :version")
            .param("version", version)
            .update()
        == 1;
  }

  public long newSlot(long ownerUnitId) {
    return writer
        .sql("insert into scheduler_slots (owner_unit) values (:owner) returning id")
        .param("owner", ownerUnitId)
        .query(Long.class)
        .single();
  }

  public void insert(Slot slot) {
    writer.sql("""
            insert into scheduler_slot_revisions
            (slot, revision, removed, saved_by, in_force_from, name, units, devices, kinds, start_at,
             length_millis, first_day, recurrence, playlist, when_late, after_emergency,
             grace_millis, show_title, filled_by, on_holidays, response_level, sites, tags)
            values
            (:slot, :revision, :removed, :savedBy, :inForceFrom, :name, :units, :devices, :kinds, :start,
             :length, :firstDay, :recurrence, :playlist, :whenLate, :afterEmergency,
             :grace, :showTitle, :filledBy, :onHolidays, cast(:level as bigint), :sites, :tags)""").params(SlotRow.values(slot)).update();
  }

  private record Known(long version, List<Slot> slots) {}
}
