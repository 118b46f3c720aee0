package org.wardcast.scheduler.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.coverage.MarkStore.Mark;
import org.wardcast.scheduler.coverage.RollupStore.Grain;

/** Finds communes that were moved below another unit: all their days belong to that one now. */
@Repository
class Moves {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final MarkStore marks;
  private final TransactionOperations transactions;
  private @Nullable Ground checked;

  Moves(
      JdbcClient writer,
      @Qualifier("reader") JdbcClient reader,
      MarkStore marks,
      TransactionOperations transactions) {
    this.writer = writer;
    this.reader = reader;
    this.marks = marks;
    this.transactions = transactions;
  }

  /** Marks what has to be put together again; costs nothing while the ground is the same. */
  synchronized void follow(Ground ground) {
    if (ground == checked) {
      return;
    }
    known().forEach((home, before) -> {
      var path = path(ground, home);
      if (!path.equals(before)) {
        var days = days(home);
        transactions.executeWithoutResult(status -> {
          mark(units(before, path), days, ground);
          writer
              .sql("update scheduler_rollup_paths set path = :path where home = :home")
              .param("home", home)
              .param("path", path)
              .update();
        });
      }
    });
    checked = ground;
  }

  private static String path(Ground ground, long home) {
    return ground.path(home).stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Set<Long> units(String before, String now) {
    return Stream.of(before, now)
        .flatMap(path -> Stream.of(path.split(" ")))
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  private void mark(Set<Long> units, List<String> days, Ground ground) {
    long turn = marks.nextTurn();
    var all = new HashSet<Mark>();
    for (var unit : units) {
      if (ground.above(unit)) {
        for (var day : days) {
          all.add(new Mark(Grain.DAY, unit, day, turn, false));
          all.add(new Mark(Grain.MONTH, unit, day.substring(0, 7), turn, false));
        }
      }
    }
    all.forEach(marks::mark);
  }

  private Map<Long, String> known() {
    var known = new HashMap<Long, String>();
    reader.sql("select home, path from scheduler_rollup_paths").query(row -> {
      known.put(row.getLong("home"), row.getString("path"));
    });
    return known;
  }

  private List<String> days(long home) {
    return reader
        .sql("select day from scheduler_rollup_days where unit = :home")
        .param("home", home)
        .query(String.class)
        .list();
  }

  /** Into which units figures of that commune go; what was noted before stays. Within a transaction. */
  void note(Ground ground, long home) {
    writer.sql("""
            insert into scheduler_rollup_paths (home, path) values (:home, :path)
            on conflict (home) do nothing""").param("home", home).param("path", path(ground, home)).update();
  }
}
