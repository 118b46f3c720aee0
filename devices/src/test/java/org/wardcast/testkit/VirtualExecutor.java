package org.wardcast.testkit;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

final class VirtualExecutor extends AbstractExecutorService implements ScheduledExecutorService {
  private final VirtualTime time;

  VirtualExecutor(VirtualTime time) {
    this.time = time;
  }

  private <V> VirtualTask<V> add(Callable<V> work, long delay, long period, boolean fixedDelay) {
    var task =
        new VirtualTask<>(time, work, time.nanosNow() + Math.max(0, delay), period, fixedDelay);
    time.add(task);
    return task;
  }

  @Override
  public void execute(Runnable work) {
    add(Executors.callable(work), 0, 0, false);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
    return add(Executors.callable(work), unit.toNanos(delay), 0, false);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
    return add(work, unit.toNanos(delay), 0, false);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable work, long initial, long period, TimeUnit unit) {
    return add(Executors.callable(work), unit.toNanos(initial), unit.toNanos(period), false);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable work, long initial, long delay, TimeUnit unit) {
    return add(Executors.callable(work), unit.toNanos(initial), unit.toNanos(delay), true);
  }

  @Override
  public void shutdown() {
    time.forgetAll();
  }

  @Override
  public List<Runnable> shutdownNow() {
    time.forgetAll();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
