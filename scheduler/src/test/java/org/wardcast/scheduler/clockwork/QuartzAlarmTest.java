package org.wardcast.scheduler.clockwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartz.Scheduler;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.wardcast.testkit.Database;

class QuartzAlarmTest {
  private @Nullable SchedulerFactoryBean factory;

  /** In memory beside SQLite, in our tables beside PostgreSQL, as the program does it. */
  private Scheduler quartz(Database db) throws Exception {
    db.migrate("scheduler");
    var made = new SchedulerFactoryBean();
    var settings = new Properties();
    settings.setProperty("org.quartz.threadPool.threadCount", "1");
    settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    settings.setProperty("org.quartz.scheduler.instanceName", "test");
    if (db.dialect().equals("postgresql")) {
      var connections = "test-" + UUID.randomUUID();
      DBConnectionManager.getInstance().addConnectionProvider(connections, new Connections(db));
      settings.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
      settings.setProperty("org.quartz.jobStore.dataSource", connections);
      settings.setProperty("org.quartz.jobStore.tablePrefix", "scheduler_qrtz_");
      settings.setProperty("org.quartz.jobStore.isClustered", "true");
      settings.setProperty(
          "org.quartz.jobStore.driverDelegateClass",
          "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    }
    made.setQuartzProperties(settings);
    made.afterPropertiesSet();
    made.start();
    factory = made;
    return made.getScheduler();
  }

  @AfterEach
  void close() throws Exception {
    if (factory != null) {
      factory.destroy();
    }
  }

  private static QuartzAlarm alarm(Scheduler quartz) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("quartz", quartz);
    return new QuartzAlarm(beans.getBeanProvider(Scheduler.class));
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void itRingsAtItsMomentAndCanBeSetAgain(Database db) throws Exception {
    var alarm = alarm(quartz(db));
    var rings = new AtomicInteger();
    alarm.onRing(rings::incrementAndGet);
    alarm.setFor(Clock.systemUTC().instant().plusMillis(50));
    await("the ring").until(() -> rings.get() == 1);
    alarm.setFor(Clock.systemUTC().instant().plusMillis(50));
    await("the second ring").until(() -> rings.get() == 2);
  }

  private record Connections(Database db) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return db.writer().getConnection();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
  }

  /** The alarm goes off while it is being set for later: neither may trip over the other. */
  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void itCanBeSetAtTheMomentItRings(Database db) throws Exception {
    var alarm = alarm(quartz(db));
    var rings = new AtomicInteger();
    alarm.onRing(rings::incrementAndGet);
    for (int i = 0; i < 100; i++) {
      alarm.setFor(Clock.systemUTC().instant().plusMillis(i % 10));
    }
    int before = rings.get();
    alarm.setFor(Clock.systemUTC().instant());
    await("the last ring").until(() -> rings.get() > before);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void settingItAnewForgetsTheFormer(Database db) throws Exception {
    var quartz = quartz(db);
    var alarm = alarm(quartz);
    alarm.onRing(() -> {});
    alarm.setFor(Instant.parse("2100-01-01T00:00:00Z"));
    alarm.setFor(Instant.parse("2101-01-01T00:00:00Z"));
    var keys = quartz.getTriggerKeys(GroupMatcher.anyGroup());
    assertThat(keys).hasSize(1);
    assertThat(quartz.getTrigger(keys.iterator().next()).getStartTime())
        .isEqualTo("2101-01-01T00:00:00Z");
    alarm.cancel();
    assertThat(quartz.getTriggerKeys(GroupMatcher.anyGroup())).isEmpty();
  }
}
