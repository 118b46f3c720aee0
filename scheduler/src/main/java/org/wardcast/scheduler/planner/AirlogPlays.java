package org.wardcast.scheduler.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was heard of some bulletins, from the airtime log, with any strength of evidence. */
@Repository
class AirlogPlays {
  private static final int AT_ONCE = 500;

  private final JdbcClient reader;
  private final boolean demo;

  AirlogPlays(
      @Qualifier("reader") JdbcClient reader, @Value("${wardcast.demo:false}") boolean demo) {
    this.reader = reader;
    this.demo = demo;
  }

  /** Both days included. Simulated devices count in the demo only. */
  List<Play> of(Collection<Long> bulletins, Communes communes, LocalDate from, LocalDate to) {
    var plays = new ArrayList<Play>();
    var ids = List.copyOf(bulletins);
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      read(ids.subList(i, Math.min(ids.size(), i + AT_ONCE)), communes, from, to, plays);
    }
    return plays;
  }

  private void read(
      List<Long> bulletins, Communes communes, LocalDate from, LocalDate to, List<Play> plays) {
    reader
        .sql("""
            select unit, bulletin, day, occurrence, item, airing, signature, aired_millis,
              coalesce(started, planned_start) as begun
            from scheduler_airlog
            where kind = 'AIRING' and evidence <> 'NONE' and aired_millis > 0
              and coalesce(started, planned_start) is not null
              and day between :from and :to and bulletin in (:bulletins)
            """ + (demo ? "" : "and simulated = 0"))
        .param("from", from.toString())
        .param("to", to.toString())
        .param("bulletins", bulletins)
        .query(row -> {
          var commune = communes.ofUnit(row.getLong("unit"));
          if (commune != null) {
            var occurrence = row.getString("occurrence");
            plays.add(new Play(
                commune,
                row.getLong("bulletin"),
                LocalDate.parse(row.getString("day")),
                occurrence == null
                    ? row.getString("airing")
                    : occurrence + "/" + row.getInt("item"),
                row.getLong("begun"),
                row.getLong("aired_millis"),
                row.getInt("signature") == 1));
          }
        });
  }
}
