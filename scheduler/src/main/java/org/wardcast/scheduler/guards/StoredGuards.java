package org.wardcast.scheduler.guards;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.proof.Guards;

@Service
final class StoredGuards implements Guards {
  private static final Logger LOG = LoggerFactory.getLogger(StoredGuards.class);
  private static final String RESTORED = "scheduler.reason.guards:";
  private static final String LEFT = "scheduler.reason.guards-left:";

  private final GuardStore store;
  private final JdbcClient reader;
  private final Notes notes;
  private final TransactionOperations transactions;
  private final Clock clock;

  StoredGuards(
      GuardStore store,
      @Qualifier("reader") JdbcClient reader,
      Notes notes,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.reader = reader;
    this.notes = notes;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<String> missing() {
    return Stream.concat(store.gone().stream().map(Guard::name), store.foreign().stream())
        .toList();
  }

  @Override
  public void restore() {
    var restored = new ArrayList<String>();
    var left = new ArrayList<String>();
    for (var guard : store.gone()) {
      try {
        transactions.executeWithoutResult(status -> store.make(guard));
        restored.add(guard.name());
      } catch (DataAccessException | TransactionException e) {
        LOG.error("the trigger {} cannot be put back", guard.name(), e);
        left.add(guard.name());
      }
    }
    left.addAll(store.foreign());
    note(RESTORED, "Đặt lại lớp bảo vệ của cơ sở dữ liệu", restored);
    note(LEFT, "Lớp bảo vệ của cơ sở dữ liệu không nguyên vẹn", left);
  }

  private void note(String reason, String title, List<String> names) {
    // In an order of their own: the database's may be another next time.
    var text = reason + names.stream().sorted().collect(Collectors.joining(", "));
    if (names.isEmpty() || (reason.equals(LEFT) && last(LEFT).equals(text))) {
      return;
    }
    LOG.error(
        "Triggers that protect the airtime log and its proofs were taken away, or others were put in. "
            + "Find out who has access to the database, and check log and seals. {}: {}",
        reason.equals(RESTORED) ? "Put back" : "Not to be put right by the program",
        names);
    var act = "guard/" + clock.instant().toEpochMilli() + (reason.equals(LEFT) ? "/left" : "");
    transactions.executeWithoutResult(
        status -> notes.writeWithin(act, title, 0, "", text, "system"));
  }

  private String last(String reason) {
    return reader
        .sql("""
            select reason from scheduler_airlog
            where kind = 'NOTE' and airing like 'guard/%' and reason like :reason
            order by number desc limit 1
            """)
        .param("reason", reason + "%")
        .query(String.class)
        .optional()
        .orElse("");
  }

  @Override
  public List<Loss> losses(int limit) {
    return reader
        .sql("""
            select number, written_at, reason from scheduler_airlog
            where kind = 'NOTE' and airing like 'guard/%' order by number desc limit :limit
            """)
        .param("limit", limit)
        .query((row, n) -> new Loss(
            row.getLong("number"),
            Instant.ofEpochMilli(row.getLong("written_at")),
            row.getString("reason").replaceFirst("^[^:]*:", "")))
        .list();
  }
}
