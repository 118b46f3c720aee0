package org.wardcast.scheduler.verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The seals of an export against their key, each other and the manifest. */
final class SealOrder {
  private static final String FIRST = "0".repeat(64);

  private final Manifest manifest;
  private final PublicKeys keys;
  private final Report report;
  private final List<SealText> all = new ArrayList<>();
  private final Set<Long> numbers = new HashSet<>();
  private final List<SealText> good = new ArrayList<>();
  private long expected;
  private @Nullable SealText before;
  private boolean beforeIsGood;

  SealOrder(Manifest manifest, PublicKeys keys, Report report) {
    this.manifest = manifest;
    this.keys = keys;
    this.report = report;
    this.expected = manifest.firstSeal();
  }

  static boolean counts(SealText seal) {
    return seal.first() >= 1
        && seal.last() >= seal.first() - 1
        && seal.count() == seal.last() - seal.first() + 1;
  }

  void accept(Members outer) throws Unreadable {
    var seal = SealText.of(outer);
    all.add(seal);
    numbers.add(seal.number());
  }

  /** Those whose signature and place are right, in order. */
  List<SealText> end() {
    all.forEach(this::look);
    if (manifest.lastSeal() > 0 && expected <= manifest.lastSeal()) {
      report.wrong("scheduler.verify.seal.missing", expected, manifest.lastSeal());
    }
    return good;
  }

  private void look(SealText seal) {
    long number = seal.number();
    if (before != null && number == before.number()) {
      report.wrong(
          seal.text().equals(before.text())
              ? "scheduler.verify.seal.doubled"
              : "scheduler.verify.seal.inserted",
          number);
      return;
    }
    if (number < expected || number > manifest.lastSeal()) {
      report.wrong("scheduler.verify.seal.order", number);
      return;
    }
    if (number > expected && !numbers.contains(expected)) {
      report.wrong("scheduler.verify.seal.missing", expected, number - 1);
    }
    boolean follows = number == expected && (before == null || beforeIsGood);
    beforeIsGood = signed(seal) && fits(seal, follows);
    if (beforeIsGood) {
      good.add(seal);
    }
    before = seal;
    expected = number + 1;
  }

  private boolean signed(SealText seal) {
    report.key(seal.key());
    if (!seal.installation().equals(manifest.installation())) {
      report.wrong("scheduler.verify.seal.stranger", seal.number(), seal.installation());
    } else if (!keys.has(seal.key())) {
      report.wrong("scheduler.verify.seal.key", seal.number(), seal.key());
    } else if (!keys.signed(seal.key(), seal.text(), seal.signature())) {
      report.wrong("scheduler.verify.seal.signature", seal.number());
    } else {
      return true;
    }
    return false;
  }

  private boolean fits(SealText seal, boolean follows) {
    if (!counts(seal)) {
      report.wrong("scheduler.verify.seal.count", seal.number());
      return false;
    }
    var last = before;
    if (!follows) {
      return true;
    }
    boolean fits = last == null
        ? seal.first() == manifest.first()
            && (seal.number() > 1 || seal.previous().equals(FIRST))
        : seal.first() == last.last() + 1 && seal.previous().equals(last.hash());
    if (!fits) {
      report.wrong("scheduler.verify.seal.previous", seal.number());
      return false;
    }
    if (last != null && !last.key().equals(seal.key())) {
      report.warning("scheduler.verify.seal.new-key", seal.number(), seal.sealedAt(), seal.key());
    }
    if (last != null && seal.sealedAt().isBefore(last.sealedAt())) {
      report.warning("scheduler.verify.seal.clock", seal.number());
    }
    return true;
  }
}
