package org.wardcast.scheduler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The airtime log, to read. There is nothing here to change it with. */
public interface Airlog {
  /** Newest first. */
  List<AirLine> lines(LineFilter filter, int limit, long offset);

  long count(LineFilter filter);

  Optional<AirLine> line(long number);

  /** Every line of one airing, or every correction of one line, in the order of their parts. */
  List<AirLine> airing(String airing);

  /** Oldest first, one at a time, for exports of any size. */
  void each(LineFilter filter, Consumer<AirLine> reader);

  /** Every line above that number, in the order of their numbers; for whoever keeps figures from them. */
  void after(long number, Consumer<AirLine> reader);

  /** Recomputes every hash, the chain, and what stands beside a line to find it by. */
  ChainState checkChain();

  /**
   * @param firstWrong the first number that does not fit; 0 if all do
   * @param fault what is wrong there, as a message code; empty if nothing
   * @param clockWentBack no fault: the first places where a line was written before its predecessor
   */
  record ChainState(long lines, long firstWrong, String fault, List<ClockBack> clockWentBack) {
    public boolean whole() {
      return firstWrong == 0;
    }
  }

  /**
   * The machine's clock was set back by more than a minute: either it had been wrong before, or it
   * was wrong afterwards.
   *
   * @param number of the first line written after it
   */
  record ClockBack(long number, Instant before, Instant after) {}
}
