package org.wardcast.scheduler.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.wardcast.scheduler.airlog.Lines;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** A log with seals, whose triggers are gone, and what the checks say after each crime. */
final class Scene {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-20T02:00:00Z"));
  private final List<SingleConnectionDataSource> open = new ArrayList<>();
  final Database db;
  final SealDesk desk;
  final Crimes crimes;
  int tried;

  Scene(Database database, Path folder) {
    database.migrate("scheduler");
    db = new Database(database.dialect(), kept(database.writer()), kept(database.reader()));
    desk = SealDesk.of(db, folder, time.clock());
    lines(1, 3);
    desk.seals().sealNow();
    time.advance(Duration.ofDays(1));
    lines(4, 6);
    desk.seals().sealNow();
    lines(7, 8);
    crimes = new Crimes(db);
    innocent();
  }

  /** Opening one for each of a thousand statements would take longer than all of them. */
  private DataSource kept(DataSource source) {
    try {
      var connection = new SingleConnectionDataSource(source.getConnection(), true);
      open.add(connection);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void close() {
    open.forEach(connection -> {
      connection.setSuppressClose(false);
      connection.destroy();
    });
  }

  private void lines(int from, int to) {
    desk.writer()
        .append(IntStream.rangeClosed(from, to)
            .mapToObj(i -> Lines.heard("1@2026-11-20/" + i + "/7", 1, "Bản tin " + i, time.now()))
            .toList());
  }

  void innocent() {
    assertThat(LogReader.of(db).checkChain().whole()).isTrue();
    assertThat(desk.seals().check().whole()).isTrue();
  }

  /** Found by the chain. */
  void line(long number, String... crime) {
    List.of(crime).forEach(crimes::run);
    var state = LogReader.of(db).checkChain();
    assertThat(state.firstWrong()).as("%s", List.of(crime)).isEqualTo(number);
    assertThat(state.fault()).startsWith("scheduler.chain.");
    crimes.undo();
    tried++;
  }

  /** Found by the seals. */
  void seal(int number, String code, String... crime) {
    List.of(crime).forEach(crimes::run);
    sealFound(number, code, String.join("; ", crime));
  }

  void sealFound(int number, String code, String crime) {
    var check = desk.seals().check();
    assertThat(check.fault()).as(crime).isEqualTo("scheduler.seal." + code);
    assertThat(check.firstWrong()).as(crime).isEqualTo(number);
    crimes.undo();
    tried++;
  }
}
