package org.wardcast.webadmin.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Quartz keeps its alarms in memory beside SQLite, and in its clustered tables beside PostgreSQL.
 * It wakes us; what is due stands in our own tables.
 */
@Configuration(proxyBeanMethods = false)
class QuartzConfig {
  /** An alarm this late is rung at once; the default, a minute, is an eternity for a cue. */
  private static final String MISFIRE_MILLIS = "5000";

  @Bean
  SchedulerFactoryBeanCustomizer quartzStore(
      DatabaseAddress address, @Qualifier("writerSource") DataSource source) {
    return factory -> {
      if (address.sqlite()) {
        return;
      }
      var connections = "wardcast-" + UUID.randomUUID();
      DBConnectionManager.getInstance().addConnectionProvider(connections, new Connections(source));
      var properties = new Properties();
      // Not Spring's own store: it leaves commits to a transaction around each call, and without
      // one
      // its lock on the table is gone at once.
      properties.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
      properties.setProperty("org.quartz.jobStore.dataSource", connections);
      properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
      properties.setProperty("org.quartz.jobStore.tablePrefix", "scheduler_qrtz_");
      properties.setProperty("org.quartz.jobStore.isClustered", "true");
      properties.setProperty("org.quartz.jobStore.misfireThreshold", MISFIRE_MILLIS);
      properties.setProperty(
          "org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
      properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
      factory.setQuartzProperties(properties);
    };
  }

  private record Connections(DataSource source) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return source.getConnection();
    }

    @Override
    public void initialize() {}

    /** The pool is not Quartz's to close. */
    @Override
    public void shutdown() {}
  }
}
