package org.wardcast.webadmin.config;

import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

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
      DatabaseAddress address,
      @Qualifier("writerSource") DataSource source,
      PlatformTransactionManager transactions) {
    return factory -> {
      if (address.sqlite()) {
        return;
      }
      factory.setDataSource(source);
      factory.setTransactionManager(transactions);
      var properties = new Properties();
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
}
