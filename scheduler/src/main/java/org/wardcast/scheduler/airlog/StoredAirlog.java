package org.wardcast.scheduler.airlog;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.LineFilter;

/** Reads the log, a thousand lines at a time where it may be long. */
@Repository
class StoredAirlog implements Airlog {
  private static final int PIECE = 1000;

  private final JdbcClient db;
  private final ZoneId zone;

  StoredAirlog(@Qualifier("reader") JdbcClient db, ZoneId zone) {
    this.db = db;
    this.zone = zone;
  }

  @Override
  public List<AirLine> lines(LineFilter filter, int limit, long offset) {
    var query = LineQuery.of(filter);
    return db.sql("select * from scheduler_airlog where " + query.where()
            + " order by number desc limit :limit offset :offset")
        .params(query.params())
        .param("limit", limit)
        .param("offset", offset)
        .query(LineRow::read)
        .list();
  }

  @Override
  public long count(LineFilter filter) {
    var query = LineQuery.of(filter);
    return db.sql("select count(*) from scheduler_airlog where " + query.where())
        .params(query.params())
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<AirLine> line(long number) {
    return db.sql("select * from scheduler_airlog where number = ?")
        .param(number)
        .query(LineRow::read)
        .optional();
  }

  @Override
  public List<AirLine> airing(String airing) {
    return db.sql("select * from scheduler_airlog where airing = ? order by part")
        .param(airing)
        .query(LineRow::read)
        .list();
  }

  @Override
  public void each(LineFilter filter, Consumer<AirLine> reader) {
    var query = LineQuery.of(filter);
    walk(0, query.where(), query.params(), reader);
  }

  @Override
  public void after(long number, Consumer<AirLine> reader) {
    walk(number, "1 = 1", Map.of(), reader);
  }

  private void walk(long after, String where, Map<String, Object> given, Consumer<AirLine> reader) {
    walk(after, where, given, LineRow::read, AirLine::number, reader);
  }

  private <T> void walk(
      long after,
      String where,
      Map<String, Object> given,
      RowMapper<T> rows,
      ToLongFunction<T> number,
      Consumer<T> reader) {
    var params = new HashMap<>(given);
    params.put("piece", PIECE);
    long last = after;
    List<T> piece;
    do {
      params.put("last", last);
      piece = db.sql("select * from scheduler_airlog where number > :last and " + where
              + " order by number limit :piece")
          .params(params)
          .query(rows)
          .list();
      for (var line : piece) {
        reader.accept(line);
        last = number.applyAsLong(line);
      }
    } while (piece.size() == PIECE);
  }

  @Override
  public ChainState checkChain() {
    // The head is read first: lines written meanwhile are checked too, and only add to it.
    var before = head();
    var cutOff = db.sql("select before_number, chain from scheduler_airlog_cutoff")
        .query((row, i) -> new ChainCheck.Head(row.getLong(1), row.getString(2)))
        .optional()
        .orElse(new ChainCheck.Head(1, Hashes.FIRST));
    var check = new ChainCheck(zone, cutOff.number(), cutOff.chain());
    walk(Long.MIN_VALUE, "1 = 1", Map.of(), ChainRow::read, ChainRow::number, check);
    return check.result(before, head());
  }

  private ChainCheck.Head head() {
    return db.sql("select number, chain from scheduler_airlog_head")
        .query((row, i) -> new ChainCheck.Head(row.getLong(1), row.getString(2)))
        .optional()
        .orElse(new ChainCheck.Head(-1, ""));
  }
}
