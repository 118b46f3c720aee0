package org.wardcast.scheduler.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardcast.scheduler.exports.SecondReader;
import org.wardcast.testkit.Database;

/** Puts the lines of an export, as the second reader sees them, and the locks among them in tables. */
final class ExportedLines {
  private ExportedLines() {}

  /** @return how many there were */
  static int into(Database db, Path file, String key) {
    var reading = SecondReader.read(file, key);
    assertThat(reading.faults()).isEmpty();
    for (var line : reading.shown()) {
      insert(db.write(), line);
      var airing = (String) Objects.requireNonNull(line.get("airing"));
      if (airing.startsWith("lock/")) {
        var number = (Long) Objects.requireNonNull(line.get("number"));
        lock(db.write(), airing.substring(5).split("@"), number);
      }
    }
    return reading.shown().size();
  }

  /** All members by their names, as columns are called; the day follows from them. */
  private static void insert(JdbcClient db, Map<?, ?> line) {
    var columns = new ArrayList<String>(List.of("line_hash", "chain", "folded", "day"));
    var values = new ArrayList<@Nullable Object>(List.of("", "", "", day(line).toString()));
    line.forEach((name, value) -> {
      columns.add(((String) name).replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
      values.add(value instanceof Boolean yes ? yes ? 1 : 0 : value);
    });
    db.sql("insert into scheduler_airlog (" + String.join(", ", columns) + ") values ("
            + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")
        .params(values)
        .update();
  }

  private static LocalDate day(Map<?, ?> line) {
    var moment = Stream.of("plannedStart", "started", "sent", "writtenAt")
        .map(line::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
    return LocalDate.ofInstant(Instant.ofEpochMilli((Long) moment), Scene.ZONE);
  }

  /** The lock is a line itself, and freezes what stands before it. */
  private static void lock(JdbcClient db, String[] unitAndDay, long number) {
    db.sql("insert into scheduler_day_locks (unit, day, line, who, at) values (?, ?, ?, 'an', 0)")
        .params(Long.parseLong(unitAndDay[0]), unitAndDay[1], number - 1)
        .update();
  }
}
