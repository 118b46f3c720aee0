package org.wardcast.scheduler.levels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Levels.Step;
import org.wardcast.scheduler.slots.Joined;
import org.wardcast.scheduler.slots.KnownLevels;
import org.wardcast.scheduler.slots.PlanHead;

/** The tables of levels and of what was raised and lowered. */
@Repository
public class LevelStore implements KnownLevels {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final PlanHead head;
  private volatile Known known = new Known(-1, List.of(), List.of());

  LevelStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader, PlanHead head) {
    this.writer = writer;
    this.reader = reader;
    this.head = head;
  }

  /** Every raising and lowering, oldest first. */
  public List<Step> steps() {
    return known().steps;
  }

  /** Slots that are silent while the level is raised, as its template stood at that moment. */
  public Set<Long> paused(long level, Instant moment) {
    return known().revisions.stream()
        .filter(r -> r.id() == level && !r.inForceFrom().isAfter(moment))
        .reduce((older, newer) -> newer)
        .map(Level::pausedSlots)
        .orElse(Set.of());
  }

  /** Its newest revision, also if that removed it. */
  Optional<Level> find(long level) {
    return known().revisions.stream().filter(r -> r.id() == level).reduce((older, newer) -> newer);
  }

  @Override
  public Optional<Level> level(long id) {
    return find(id).filter(level -> !level.removed());
  }

  /** What it was called last, also of one that was removed. */
  public String name(long id) {
    return find(id).map(Level::name).orElse("");
  }

  /** The newest revision of each that is not removed. */
  List<Level> current() {
    var newest = new HashMap<Long, Level>();
    known().revisions.forEach(r -> newest.put(r.id(), r));
    return newest.values().stream().filter(level -> !level.removed()).toList();
  }

  /** The last step in that very unit. */
  Optional<Step> last(long unit) {
    return steps().stream().filter(step -> step.unitId() == unit).reduce((older, newer) -> newer);
  }

  private Known known() {
    var version = head.version();
    var last = known;
    if (last.version != version) {
      last = new Known(
          version,
          reader.sql("""
              select r.*, l.unit from scheduler_level_revisions r
              join scheduler_levels l on l.id = r.level
              order by r.level, r.revision""").query(LevelStore::level).list(),
          reader
              .sql("select * from scheduler_level_steps order by number")
              .query(LevelStore::step)
              .list());
      known = last;
    }
    return last;
  }

  long newLevel(long unit) {
    return writer
        .sql("insert into scheduler_levels (unit) values (:unit) returning id")
        .param("unit", unit)
        .query(Long.class)
        .single();
  }

  void insert(Level level) {
    writer
        .sql("""
            insert into scheduler_level_revisions
            (level, revision, removed, saved_by, in_force_from, grade, name, advice, paused)
            values (:level, :revision, :removed, :who, :now, :grade, :name, :advice, :paused)""")
        .param("level", level.id())
        .param("revision", level.revision())
        .param("removed", level.removed() ? 1 : 0)
        .param("who", level.savedBy())
        .param("now", level.inForceFrom().toEpochMilli())
        .param("grade", level.rank())
        .param("name", level.name())
        .param("advice", level.advice())
        .param("paused", Joined.of(level.pausedSlots()))
        .update();
  }

  void insert(Step step) {
    writer
        .sql("""
            insert into scheduler_level_steps (unit, level, reason, who, in_force_from)
            values (:unit, :level, :reason, :who, :now)""")
        .param("unit", step.unitId())
        .param("level", step.levelId())
        .param("reason", step.reason())
        .param("who", step.who())
        .param("now", step.inForceFrom().toEpochMilli())
        .update();
  }

  private static Level level(ResultSet row, int number) throws SQLException {
    return new Level(
        row.getLong("level"),
        row.getInt("revision"),
        row.getLong("unit"),
        row.getInt("grade"),
        row.getString("name"),
        row.getString("advice"),
        Joined.parts(row.getString("paused"), Long::valueOf),
        row.getInt("removed") == 1,
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("in_force_from")));
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    long level = row.getLong("level");
    boolean lowered = row.wasNull();
    return new Step(
        row.getLong("unit"),
        lowered ? null : level,
        row.getString("reason"),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("in_force_from")));
  }

  private record Known(long version, List<Level> revisions, List<Step> steps) {}
}
