package org.wardcast.scheduler.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Request.Kind;

/** The table of requests. */
@Repository
public class RequestStore {
  private static final String PLAN = """
      name = :name, units = :units, devices = :devices, kinds = :kinds, site_kinds = :siteKinds,
      tags = :tags, start_at = :start, length_millis = :length, first_day = :firstDay,
      recurrence = :recurrence, playlist = :playlist, when_late = :whenLate,
      after_emergency = :afterEmergency, grace_millis = :grace, show_title = :showTitle,
      filled_by = :filledBy, on_holidays = :onHolidays, level = :level""";

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final Clock clock;

  RequestStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader, Clock clock) {
    this.writer = writer;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Inside the transaction that takes the slot out of the plan: it waits to be approved again, for
   * whoever had saved it.
   *
   * @param replaced as it stood
   * @param bySlot what stands in its place now
   * @param note why, for whoever decides
   */
  public long replaced(Slot replaced, long bySlot, String note) {
    return insert(
        Kind.REPLACED, replaced.ownerUnitId(), replaced.plan(), bySlot, note, replaced.savedBy());
  }

  long insert(
      Kind kind, long unit, SlotDraft plan, @Nullable Long otherSlot, String note, String who) {
    return writer
        .sql("""
            insert into scheduler_requests
            (kind, unit, other_slot, note, asked_by, asked_at, state, name, units, devices, kinds,
             site_kinds, tags, start_at, length_millis, first_day, recurrence, playlist, when_late,
             after_emergency, grace_millis, show_title, filled_by, on_holidays, level)
            values
            (:kind, :unit, :otherSlot, :note, :who, :now, 'OPEN', :name, :units, :devices, :kinds,
             :siteKinds, :tags, :start, :length, :firstDay, :recurrence, :playlist, :whenLate,
             :afterEmergency, :grace, :showTitle, :filledBy, :onHolidays, :level)
            returning id""")
        .params(RequestRow.values(plan))
        .param("kind", kind.name())
        .param("unit", unit)
        .param("otherSlot", otherSlot)
        .param("note", note)
        .param("who", who)
        .param("now", clock.instant().toEpochMilli())
        .query(Long.class)
        .single();
  }

  /**
   * Whether these dates, hours and places were granted to the unit by somebody who may: then a reserved
   * band does not stand against them.
   */
  public boolean granted(long unit, SlotDraft plan) {
    return reader
        .sql("select * from scheduler_requests where unit = :unit and state = 'GRANTED'")
        .param("unit", unit)
        .query(RequestRow::read)
        .list()
        .stream()
        .map(Request::plan)
        .anyMatch(granted -> granted.start().equals(plan.start())
            && granted.length().equals(plan.length())
            && granted.recurrence().equals(plan.recurrence())
            && granted.targets().equals(plan.targets())
            && granted.firstDay().equals(plan.firstDay()));
  }

  /** False if somebody else decided first. From then on its plan is what was granted. */
  boolean grant(long id, SlotDraft plan, String who, Instant now) {
    return writer
            .sql(
                "update scheduler_requests set state = 'GRANTED', decided_by = :who, decided_at = :now, "
                    + PLAN
                    + " where id = :id and state = 'OPEN'")
            .params(RequestRow.values(plan))
            .param("id", id)
            .param("who", who)
            .param("now", now.toEpochMilli())
            .update()
        == 1;
  }

  /** As it was asked, and waiting again. */
  void reopen(Request asked) {
    writer
        .sql("update scheduler_requests set state = 'OPEN', decided_by = null, decided_at = null, "
            + PLAN
            + " where id = :id")
        .params(RequestRow.values(asked.plan()))
        .param("id", asked.id())
        .update();
  }

  /** False if somebody else decided first. */
  boolean decline(long id, String who, String reason, Instant now) {
    return writer
            .sql("""
                update scheduler_requests
                set state = 'DECLINED', decided_by = :who, decided_at = :now, reason = :reason
                where id = :id and state = 'OPEN'""")
            .param("id", id)
            .param("who", who)
            .param("now", now.toEpochMilli())
            .param("reason", reason)
            .update()
        == 1;
  }

  Optional<Request> find(long id) {
    return reader
        .sql("select * from scheduler_requests where id = :id")
        .param("id", id)
        .query(RequestRow::read)
        .optional();
  }

  List<Request> all() {
    return reader.sql("""
        select * from scheduler_requests
        order by case when state = 'OPEN' then 0 else 1 end,
         case when state = 'OPEN' then asked_at else -decided_at end, id""").query(RequestRow::read).list();
  }
}
