package org.wardcast.devices.adapter.rtp;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/** Measures one turn of the benchmark; all packets on one thread. */
final class RtpTurn {

  /**
   * @param late nanoseconds after the deadline, sorted
   * @param leftOut packets the adapter did not send because the machine stood still too long
   */
  record Result(double micros, List<Long> late, int leftOut) {
    double late(double part) {
      return late.get((int) Math.min(late.size() - 1L, Math.round(part * late.size()))) / 1000.0;
    }
  }

  final int samples;
  private final long interval;
  private final long start;
  private final long[] late;
  private int count;

  RtpTurn(long start, int millis, long bytes, int receivers) {
    this.start = start;
    this.interval = millis * 1_000_000L;
    this.samples = millis * 8;
    this.late = new long[Math.toIntExact(bytes / samples * receivers)];
  }

  long due(long number) {
    return start + number * interval;
  }

  /** A packet has left. */
  void sent(long number) {
    late[count++] = System.nanoTime() - due(number);
  }

  static long cpu(Thread thread) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
  }

  Result result(long cpuNanos) {
    var sent = Arrays.copyOf(late, count);
    Arrays.sort(sent);
    double streamSeconds = count * (interval / 1e9);
    return new Result(
        cpuNanos / 1000.0 / streamSeconds,
        Arrays.stream(sent).boxed().toList(),
        late.length - count);
  }
}
