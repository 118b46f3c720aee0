package org.wardcast.scheduler.airlog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog.ChainState;
import org.wardcast.scheduler.Airlog.ClockBack;

/** Walks along the chain, hears every line in order and keeps the first that does not fit. */
final class ChainCheck implements Consumer<ChainRow> {
  private static final Duration TOLERANCE = Duration.ofMinutes(1);
  private static final int REMARKS = 20;

  private final LineText text = new LineText();
  private final Derived derived;
  private final List<ClockBack> back = new ArrayList<>();
  private final long first;
  private long expected;
  private String chain;
  private long lines;
  private long firstWrong;
  private String fault = "";
  private @Nullable Instant written;

  ChainCheck(ZoneId zone, long firstNumber, String chainBefore) {
    this.derived = new Derived(zone);
    this.first = firstNumber;
    this.expected = firstNumber;
    this.chain = chainBefore;
  }

  @Override
  public void accept(ChainRow row) {
    if (row.number() >= 1 && row.number() < first) {
      // Archived, and on its way out: retention deletes what lies here, whoever put it there.
      return;
    }
    lines++;
    if (firstWrong == 0) {
      check(row);
    }
    expected = row.number() + 1;
    chain = row.chain();
  }

  private void check(ChainRow row) {
    var line = row.line();
    if (row.number() < 1) {
      wrong(row.number(), "scheduler.chain.before");
    } else if (row.number() != expected) {
      wrong(expected, "scheduler.chain.gap");
    } else if (line == null || !hashes(line).equals(row.lineHash())) {
      wrong(row.number(), "scheduler.chain.line");
    } else if (!linked(line).equals(row.chain())) {
      wrong(row.number(), "scheduler.chain.link");
    } else if (!line.lineId().equals(line.airing() + "#" + line.part())) {
      wrong(row.number(), "scheduler.chain.id");
    } else if (!derived.day(line).equals(row.day())) {
      wrong(row.number(), "scheduler.chain.day");
    } else if (!derived.folded(line).equals(row.folded())) {
      wrong(row.number(), "scheduler.chain.folded");
    } else {
      clock(line);
    }
  }

  private String hashes(AirLine line) {
    try {
      return LineText.hex(text.lineHash(line));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private String linked(AirLine line) {
    var hex = HexFormat.of();
    return LineText.hex(text.chain(hex.parseHex(chain), hex.parseHex(line.lineHash())));
  }

  private void clock(AirLine line) {
    var now = line.writtenAt();
    if (written != null && now.isBefore(written.minus(TOLERANCE)) && back.size() < REMARKS) {
      back.add(new ClockBack(line.number(), written, now));
    }
    written = now;
  }

  private void wrong(long number, String code) {
    if (firstWrong == 0) {
      // Zero would mean that nothing is wrong.
      firstWrong = Math.max(1, number);
      fault = code;
    }
  }

  /**
   * @param before the head as it was before the walk: what it names must have been there
   * @param after the head as it was after the walk: nothing may lie beyond it
   */
  ChainState result(Head before, Head after) {
    if (after.number() < 0) {
      wrong(expected - 1, "scheduler.chain.head");
    } else if (expected <= before.number()) {
      wrong(expected, "scheduler.chain.end");
    } else if (expected - 1 > after.number()) {
      wrong(after.number() + 1, "scheduler.chain.beyond");
    } else if (expected == before.number() + 1 && !chain.equals(before.chain())) {
      wrong(before.number(), "scheduler.chain.head");
    }
    return new ChainState(lines, firstWrong, fault, List.copyOf(back));
  }

  /** The row that says where the log ends; number -1 if it is not there. */
  record Head(long number, String chain) {}
}
