package org.wardcast.playlists.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.campaigns.Anniversaries;
import org.wardcast.playlists.campaigns.Anniversary;
import org.wardcast.playlists.library.Typed;

/** What was removed stays in its table, with who removed it. */
@Repository
class AnniversaryList implements Anniversaries {
  private static final int LONGEST_NAME = 200;
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 2200;

  private final JdbcClient writer;
  private final JdbcClient reader;

  AnniversaryList(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public List<Kept> all() {
    return reader.sql("""
            select id, name, day, month, lunar, since from playlists_anniversaries
            where removed_by is null order by lunar, month, day, id
            """).query(AnniversaryList::kept).list();
  }

  @Override
  public Kept add(Anniversary anniversary, String who) {
    var clean = checked(anniversary);
    var id = values(writer.sql("""
            insert into playlists_anniversaries (name, day, month, lunar, since, saved_by)
            values (:name, :day, :month, :lunar, cast(:since as integer), :who) returning id
            """), clean, who).query(Long.class).single();
    return new Kept(id, clean);
  }

  @Override
  public Kept change(long id, Anniversary anniversary, String who) {
    var clean = checked(anniversary);
    var changed = values(writer.sql("""
            update playlists_anniversaries set name = :name, day = :day, month = :month,
              lunar = :lunar, since = cast(:since as integer), saved_by = :who
            where id = :id and removed_by is null
            """), clean, who).param("id", id).update();
    if (changed == 0) {
      throw new Refusal(null, "playlists.anniversary.unknown");
    }
    return new Kept(id, clean);
  }

  @Override
  public void remove(long id, String who) {
    var removed = writer.sql("""
            update playlists_anniversaries set removed_by = :who
            where id = :id and removed_by is null
            """).param("id", id).param("who", who).update();
    if (removed == 0) {
      throw new Refusal(null, "playlists.anniversary.unknown");
    }
  }

  @Override
  public List<Falling> between(LocalDate from, LocalDate to) {
    var falling = new ArrayList<Falling>();
    for (var kept : all()) {
      for (int year = from.getYear(); year <= to.getYear(); year++) {
        var count = kept.anniversary().count(year).orElse(0);
        kept.anniversary()
            .in(year)
            .filter(date -> !date.isBefore(from) && !date.isAfter(to))
            .ifPresent(
                date -> falling.add(new Falling(kept.id(), kept.anniversary(), date, count)));
      }
    }
    falling.sort(Comparator.comparing(Falling::date).thenComparingLong(Falling::id));
    return List.copyOf(falling);
  }

  private static JdbcClient.StatementSpec values(
      JdbcClient.StatementSpec statement, Anniversary anniversary, String who) {
    return statement
        .param("name", anniversary.name())
        .param("day", anniversary.day())
        .param("month", anniversary.month())
        .param("lunar", anniversary.lunar() ? 1 : 0)
        .param("since", anniversary.since())
        .param("who", who);
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    int since = row.getInt("since");
    @Nullable Integer counted = row.wasNull() ? null : since;
    return new Kept(
        row.getLong("id"),
        new Anniversary(
            row.getString("name"),
            row.getInt("day"),
            row.getInt("month"),
            row.getInt("lunar") == 1,
            counted));
  }

  private static Anniversary checked(Anniversary typed) {
    var name = Typed.line(typed.name());
    if (name.isEmpty()) {
      throw new Refusal("name", "playlists.anniversary.name.empty");
    }
    if (Typed.length(name) > LONGEST_NAME) {
      throw new Refusal(
          "name", "playlists.anniversary.name.long", Typed.length(name), LONGEST_NAME);
    }
    if (typed.month() < 1 || typed.month() > 12) {
      throw new Refusal("month", "playlists.anniversary.month");
    }
    // A lunar month has 30 days at most.
    var most = typed.lunar() ? 30 : Month.of(typed.month()).maxLength();
    if (typed.day() < 1 || typed.day() > most) {
      throw new Refusal("day", "playlists.anniversary.day", typed.month(), most);
    }
    var since = typed.since();
    if (since != null && (since < FIRST_YEAR || since > LAST_YEAR)) {
      throw new Refusal("since", "playlists.anniversary.since");
    }
    return new Anniversary(name, typed.day(), typed.month(), typed.lunar(), since);
  }
}
