package org.wardcast.testkit;

import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Something that waits for its moment. Whoever blocks on it gets it at once: nobody waits here. */
final class VirtualTask<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
  final long order;
  long due;
  private final VirtualTime time;
  private final long period;
  private final boolean fixedDelay;

  VirtualTask(VirtualTime time, Callable<V> work, long due, long period, boolean fixedDelay) {
    super(work);
    this.time = time;
    this.due = due;
    this.period = period;
    this.fixedDelay = fixedDelay;
    this.order = time.nextOrder();
  }

  @Override
  public void run() {
    if (!isPeriodic()) {
      super.run();
    } else if (runAndReset()) {
      due = (fixedDelay ? time.nanosNow() : due) + period;
      time.add(this);
    }
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    runNow();
    return super.get();
  }

  @Override
  public V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException {
    runNow();
    return super.get();
  }

  private void runNow() {
    if (!isDone() && !isPeriodic()) {
      time.remove(this);
      super.run();
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    time.remove(this);
    return super.cancel(mayInterruptIfRunning);
  }

  @Override
  public boolean isPeriodic() {
    return period > 0;
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(due - time.nanosNow(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
