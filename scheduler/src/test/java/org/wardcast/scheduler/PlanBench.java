package org.wardcast.scheduler;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.wardcast.scheduler.recurrence.Recurrence;

/**
 * What it costs to lay out a season: 90 days of 500 slots, against a bare loop that only walks the
 * dates of the same slots. With 1,000, 3,000 and 10,000 devices, to show how it grows.
 */
public final class PlanBench {
  private static final int ROUNDS = 5;
  private static final Instant FROM =
      BenchProvince.FIRST.atStartOfDay(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
  private static final Instant TO = FROM.plus(Duration.ofDays(BenchProvince.DAYS));

  private PlanBench() {}

  private record Cost(double seconds, double allocated) {}

  public static void main(String[] arguments) throws Exception {
    expansion();
    ConflictBench.run();
  }

  private static void expansion() {
    System.out.printf(
        "expanding %d days of %d slots, processor seconds, medians of %d rounds%n",
        BenchProvince.DAYS, BenchProvince.SLOTS, ROUNDS);
    System.out.printf(
        "%8s %12s %9s %9s %9s %8s %12s %10s%n",
        "devices", "occurrences", "cues", "bare s", "ours s", "ratio", "allocated MB", "kept MB");
    for (int devices : new int[] {1000, 3000, 10_000}) {
      expansion(new BenchProvince(devices));
    }
  }

  private static void expansion(BenchProvince plan) {
    Supplier<Integer> bare = () -> dates(plan);
    Supplier<List<Occurrence>> ours = () -> new Agenda(plan).occurrences(FROM, TO);
    cost(bare);
    cost(ours);
    var walked = new Cost[ROUNDS];
    var laidOut = new Cost[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      walked[round] = cost(bare);
      laidOut[round] = cost(ours);
    }
    var before = used();
    var result = ours.get();
    var kept = used() - before;
    var cues = result.stream().mapToInt(o -> o.cues().size()).sum();
    var theirs = median(walked, false);
    var mine = median(laidOut, false);
    System.out.printf(
        Locale.ROOT,
        "%8d %12d %9d %9.3f %9.3f %8.1f %12.0f %10.0f%n",
        plan.devices.size(),
        result.size(),
        cues,
        theirs,
        mine,
        mine / theirs,
        median(laidOut, true),
        kept / 1e6);
  }

  /** The bare loop. */
  private static int dates(BenchProvince plan) {
    int dates = 0;
    for (var slot : plan.slots()) {
      dates += Recurrence.of(slot.plan(), plan.zone()).windows(FROM, TO).size();
    }
    return dates;
  }

  private static Cost cost(Supplier<?> work) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var allocated = threads.getCurrentThreadAllocatedBytes();
    var started = threads.getCurrentThreadCpuTime();
    var result = work.get();
    var seconds = (threads.getCurrentThreadCpuTime() - started) / 1e9;
    if (result == null) {
      throw new IllegalStateException();
    }
    return new Cost(seconds, (threads.getCurrentThreadAllocatedBytes() - allocated) / 1e6);
  }

  private static long used() {
    var runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static double median(Cost[] costs, boolean allocated) {
    var sorted = Arrays.stream(costs)
        .mapToDouble(c -> allocated ? c.allocated : c.seconds)
        .sorted()
        .toArray();
    return sorted[sorted.length / 2];
  }
}
