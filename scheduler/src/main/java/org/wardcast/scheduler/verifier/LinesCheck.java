package org.wardcast.scheduler.verifier;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Finding;

/**
 * Walks along the lines of an export and says of each that is wrong how. After a fault it goes on
 * from what the row says, so that one fault is told once.
 */
final class LinesCheck {
  private static final int MOST = 1000;
  private static final long CLOCK_MILLIS = 60_000;

  private final Manifest manifest;
  private final SealsUnder seals;
  private final MessageDigest sha = Sha.sha256();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private long left;

  private long expected;
  private byte[] chain;
  /** False after a row that is missing or cannot be read: the next link cannot be tried. */
  private boolean linked = true;

  private @Nullable LineRow before;
  private byte[] chainBefore;
  private @Nullable Loose loose;

  private long withheld;
  private long written = -1;
  private @Nullable Finding clock;
  private int clockTimes;
  private long lastShown = -1;

  LinesCheck(Manifest manifest, SealsUnder seals) {
    this.manifest = manifest;
    this.seals = seals;
    this.expected = manifest.first();
    this.chain = Sha.bytes(manifest.chainBefore());
    this.chainBefore = chain;
  }

  /** @param finding its place in the list, so that it may become another */
  private record Gap(long from, long to, int finding) {}

  /** A line whose chain value did not come out; the next row tells which of two things that was. */
  private static final class Loose {
    final long number;
    final byte[] computed;
    final int finding;

    Loose(long number, byte[] computed, int finding) {
      this.number = number;
      this.computed = computed;
      this.finding = finding;
    }
  }

  void row(byte[] in, int from, int length) {
    var row = LineRow.of(in, from, length, sha);
    if (row == null || row.number < 0) {
      unreadable();
      return;
    }
    // A text that does not fit its own hash is not believed about its number either.
    long number = row.hashFits() ? row.number : expected;
    if (number > manifest.last()) {
      wrong("scheduler.verify.line.after-end", number, number);
    } else if (number < expected) {
      again(row, number);
    } else {
      if (number > expected) {
        gap(number);
      }
      line(row, number);
    }
  }

  private void unreadable() {
    wrong("scheduler.verify.line.unreadable", expected, expected);
    seals.spoil(expected);
    expected++;
    linked = false;
    loose = null;
    before = null;
  }

  private void gap(long number) {
    gaps.add(new Gap(expected, number - 1, findings.size()));
    wrong("scheduler.verify.line.missing", expected, expected, number - 1);
    seals.spoil(number - 1);
    linked = false;
    loose = null;
    spoilNext = true;
  }

  private boolean spoilNext;

  /** A number that was there already, or should have been. */
  private void again(LineRow row, long number) {
    var last = before;
    for (var gap : gaps) {
      if (number >= gap.from() && number <= gap.to() && gap.finding() < findings.size()) {
        findings.set(
            gap.finding(), Finding.wrong("scheduler.verify.line.swapped", gap.from(), gap.from()));
        return;
      }
    }
    if (last != null && number == expected - 1 && !same(row, last)) {
      inserted(row, number);
    } else {
      wrong("scheduler.verify.line.doubled", number, number);
    }
  }

  private static boolean same(LineRow a, LineRow b) {
    return Arrays.equals(a.stated, b.stated) && Arrays.equals(a.chain, b.chain);
  }

  /** Two different lines of one number: whichever goes on from the line before is the true one. */
  private void inserted(LineRow row, long number) {
    var open = loose;
    var finding = Finding.wrong("scheduler.verify.line.inserted", number, number);
    if (open != null && Arrays.equals(link(chainBefore, row.stated), row.chain)) {
      findings.set(open.finding, finding);
      loose = null;
      before = row;
      chain = row.chain;
    } else {
      add(finding);
    }
    seals.spoil(number);
  }

  private void line(LineRow row, long number) {
    settle(row);
    chainBefore = chain;
    boolean fine = true;
    if (!row.hashFits()) {
      fine = false;
      boolean textFits = linked && Arrays.equals(link(chain, row.computed), row.chain);
      wrong(
          textFits ? "scheduler.verify.line.hash" : "scheduler.verify.line.changed",
          number,
          number);
    } else if (linked) {
      var computed = link(chain, row.stated);
      if (!Arrays.equals(computed, row.chain)) {
        fine = false;
        loose = new Loose(number, computed, findings.size());
        wrong("scheduler.verify.line.link", number, number, number - 1);
      }
    }
    if (row.withheld && manifest.units() == null && asked(number)) {
      fine = false;
      wrong("scheduler.verify.line.withheld", number, number);
    }
    clock(row, number);
    withheld += row.withheld ? 1 : 0;
    if (fine && !spoilNext) {
      seals.line(number, row.stated, row.chain);
    } else {
      seals.spoil(number);
      spoilNext = false;
    }
    before = row;
    chain = row.chain;
    linked = true;
    expected = number + 1;
  }

  private boolean asked(long number) {
    return number >= manifest.shownFirst() && number <= manifest.shownLast();
  }

  /** If this row goes on from what the one before should have said, only that word was changed. */
  private void settle(LineRow row) {
    var open = loose;
    loose = null;
    if (open != null && Arrays.equals(link(open.computed, row.stated), row.chain)) {
      chainWord(open);
      chain = open.computed;
    }
  }

  private void chainWord(Loose open) {
    if (open.finding < findings.size()) {
      findings.set(
          open.finding, Finding.wrong("scheduler.verify.line.chain", open.number, open.number));
    }
  }

  private void clock(LineRow row, long number) {
    if (row.writtenAt < 0) {
      return;
    }
    long back = written - row.writtenAt;
    if (back > CLOCK_MILLIS && number - 1 == lastShown) {
      clockTimes++;
      if (clock == null) {
        clock = Finding.warning(
            "scheduler.verify.clock",
            number,
            number,
            Duration.ofMillis(back),
            Instant.ofEpochMilli(row.writtenAt));
      }
    }
    written = row.writtenAt;
    lastShown = number;
  }

  private byte[] link(byte[] previous, byte[] hash) {
    sha.update(previous);
    return sha.digest(hash);
  }

  private void wrong(String code, long line, Object... args) {
    add(Finding.wrong(code, line, args));
  }

  private void add(Finding finding) {
    if (findings.size() < MOST) {
      findings.add(finding);
    } else {
      left++;
    }
  }

  /** The last row has no end. */
  void cut() {
    wrong("scheduler.verify.line.cut", expected, expected);
  }

  void tooLong() {
    wrong("scheduler.verify.line.long", expected, expected, LineRow.LONGEST_TEXT >> 10);
  }

  long withheld() {
    return withheld;
  }

  void end(Report report) {
    var open = loose;
    if (open != null && Sha.hex(open.computed).equals(manifest.chain())) {
      chainWord(open);
    }
    boolean complete = expected == manifest.last() + 1;
    if (!complete) {
      wrong("scheduler.verify.line.end", expected, expected, manifest.last());
    }
    boolean fine = findings.isEmpty() && !report.anythingWrong();
    findings.forEach(report::add);
    if (left > 0) {
      report.wrong("scheduler.verify.more", left);
    }
    if (fine && !Sha.hex(chain).equals(manifest.chain())) {
      long from = Math.max(manifest.first(), seals.sealedUpTo() + 1);
      report.add(Finding.wrong("scheduler.verify.head.other", from, from, manifest.last()));
    }
    if (clock != null) {
      report.add(clock);
      if (clockTimes > 1) {
        report.warning("scheduler.verify.clock.more", clockTimes - 1);
      }
    }
  }
}
