package org.wardcast.scheduler.airlog;

import java.util.function.Consumer;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog.ChainState;

/** Walks along the chain, hears every line in order and keeps the first that does not fit. */
final class ChainCheck implements Consumer<AirLine> {
  private long expected;
  private String chain;
  private long lines;
  private long firstWrong;
  private String fault = "";

  ChainCheck(long firstNumber, String chainBefore) {
    this.expected = firstNumber;
    this.chain = chainBefore;
  }

  @Override
  public void accept(AirLine line) {
    lines++;
    if (line.number() != expected) {
      wrong(expected, "scheduler.chain.gap");
    } else if (!Hashes.lineHash(line).equals(line.lineHash())) {
      wrong(line.number(), "scheduler.chain.line");
    } else if (!Hashes.chain(chain, line.lineHash()).equals(line.chain())) {
      wrong(line.number(), "scheduler.chain.link");
    }
    expected = line.number() + 1;
    chain = line.chain();
  }

  private void wrong(long number, String code) {
    if (firstWrong == 0) {
      firstWrong = number;
      fault = code;
    }
  }

  ChainState result(long number, String headChain) {
    if (expected <= number) {
      wrong(expected, "scheduler.chain.end");
    } else if (expected == number + 1 && !chain.equals(headChain)) {
      wrong(number, "scheduler.chain.head");
    }
    return new ChainState(lines, firstWrong, fault);
  }
}
