package org.wardcast.scheduler.dispatch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

class GroupCommitTest {
  private final AtomicInteger commits = new AtomicInteger();

  private Stage stage(int devices) {
    var db = Databases.sqlite();
    var counted = new DelegatingDataSource(db.writer()) {
      @Override
      public Connection getConnection() throws SQLException {
        return counting(super.getConnection());
      }
    };
    var stage = new Stage(new Database(db.dialect(), counted, db.reader()), Stage.at("05:00:00"));
    stage.deviceCount = devices;
    // Reports come in over a third of a second, one device after the other.
    stage.fleet.lag = device -> Duration.ofMillis(device % 300);
    stage.session(
        1,
        "05:30:00",
        30,
        WhenLate.JOIN,
        List.of(11L),
        LongStream.rangeClosed(1, devices)
            .filter(d -> d != Stage.PANEL)
            .boxed()
            .toArray(Long[]::new));
    return stage.live();
  }

  private Connection counting(Connection connection) {
    return (Connection) Proxy.newProxyInstance(
        Connection.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("commit")) {
            commits.incrementAndGet();
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  @Test
  void aSlotThatEndsOnTenThousandDevicesIsOneCommit() {
    var stage = stage(10_001);
    stage.until("05:30:29.999");
    commits.set(0);
    stage.until("05:30:32");
    assertThat(commits).hasValue(1);
    var lines = LogReader.all(stage.db);
    assertThat(lines).hasSize(10_000);
    assertThat(lines).extracting(AirLine::endState).containsOnly(EndState.COMPLETE);
    assertThat(lines).extracting(AirLine::writtenAt).containsOnly(Stage.at("05:30:30.299"));
    assertThat(LogReader.of(stage.db).checkChain().whole()).isTrue();
  }

  @Test
  void aCrashWhileItGathersClosesTheAiringsHonestlyAndOnce() {
    var stage = stage(201);
    stage.until("05:30:30.100");
    assertThat(LogReader.all(stage.db)).isEmpty();
    stage.kill();
    stage.live();
    stage.until("05:31:00");
    var lines = LogReader.all(stage.db);
    assertThat(lines).extracting(AirLine::airing).doesNotHaveDuplicates().hasSize(200);
    assertThat(lines).allSatisfy(line -> {
      assertThat(line.endState()).isEqualTo(EndState.INTERRUPTED);
      assertThat(line.airedMillis()).isBetween(28_000L, 30_000L);
    });
  }

  @Test
  void whatIsSentIsWrittenFirstAlsoWhileItGathers() {
    var stage = stage(201);
    stage.until("05:30:30.100");
    assertThat(LogReader.all(stage.db)).isEmpty();
    requireNonNull(stage.desk).testText(Stage.PANEL, "Xin chào", "hoa");
    stage.time.settle();
    assertThat(LogReader.all(stage.db)).isNotEmpty();
  }

  @Test
  void fewDevicesDoNotWaitForOneAnother() {
    var stage = stage(11);
    stage.until("05:30:30.100");
    assertThat(LogReader.all(stage.db)).hasSize(10);
  }
}
