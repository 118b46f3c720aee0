package org.wardcast.webadmin.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database: SQLite in the data folder (one connection that writes, a pool that reads), or
 * PostgreSQL where {@code wardcast.db} names one. The writer exists only once the tables are there.
 */
@Configuration(proxyBeanMethods = false)
class StorageConfig {
  private static final int READERS = 6;

  @Bean
  DataFolder heldFolder(@Value("${wardcast.data:data}") Path folder) {
    return DataFolder.take(folder);
  }

  @Bean
  Path dataFolder(DataFolder held) {
    return held.path();
  }

  @Bean
  DatabaseAddress databaseAddress(@Value("${wardcast.db:}") String url, Path dataFolder) {
    return url.isBlank()
        ? new DatabaseAddress("sqlite", "jdbc:sqlite:" + dataFolder.resolve("wardcast.db"))
        : DatabaseAddress.of(url);
  }

  @Bean
  @Primary
  HikariDataSource writerSource(DatabaseAddress address) {
    try {
      var source = new HikariDataSource(pool(address, "writer", address.sqlite() ? 1 : 10));
      Migrations.run(source, address.dialect());
      return source;
    } catch (HikariPool.PoolInitializationException | FlywayException e) {
      throw new UnfitStorage(
          "The database %s cannot be opened or written to: %s"
              .formatted(
                  address.shown(), NestedExceptionUtils.getMostSpecificCause(e).getMessage()),
          e);
    }
  }

  @Bean
  DataSource readerSource(DatabaseAddress address, @Qualifier("writerSource") DataSource writer) {
    return address.sqlite() ? new HikariDataSource(pool(address, "reader", READERS)) : writer;
  }

  @Bean
  @Primary
  JdbcClient writer(@Qualifier("writerSource") DataSource source) {
    return JdbcClient.create(source);
  }

  @Bean
  JdbcClient reader(@Qualifier("readerSource") DataSource source) {
    return JdbcClient.create(source);
  }

  @Bean
  PlatformTransactionManager transactionManager(@Qualifier("writerSource") DataSource source) {
    return new DataSourceTransactionManager(source);
  }

  @Bean
  TransactionTemplate transactions(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  private static HikariConfig pool(DatabaseAddress address, String name, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(address.url());
    config.setMaximumPoolSize(size);
    if (address.sqlite()) {
      config.addDataSourceProperty("journal_mode", "WAL");
      config.addDataSourceProperty("synchronous", "FULL");
      config.addDataSourceProperty("foreign_keys", "true");
      config.addDataSourceProperty("busy_timeout", "10000");
    }
    return config;
  }
}
