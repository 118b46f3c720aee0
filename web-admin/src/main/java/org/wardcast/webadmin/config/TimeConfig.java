package org.wardcast.webadmin.config;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where time comes from: what hour it is, how long, and "wake me". Tests put others here. */
@Configuration(proxyBeanMethods = false)
class TimeConfig {
  private static final int LANES = 128;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  LongSupplier nanos() {
    return System::nanoTime;
  }

  @Bean
  ZoneId zone(@Value("${wardcast.zone:Asia/Ho_Chi_Minh}") String zone) {
    return ZoneId.of(zone);
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService wake() {
    var wake = new ScheduledThreadPoolExecutor(4, named("wake"));
    wake.setRemoveOnCancelPolicy(true);
    return wake;
  }

  /** An exchange with a slow device occupies one of these; nothing else waits for it. */
  @Bean(destroyMethod = "shutdownNow")
  Executor lanes() {
    return pool();
  }

  private static ExecutorService pool() {
    var pool = new ThreadPoolExecutor(
        LANES, LANES, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("lane"));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory named(String name) {
    var count = new AtomicInteger();
    return work -> {
      var thread = new Thread(work, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
