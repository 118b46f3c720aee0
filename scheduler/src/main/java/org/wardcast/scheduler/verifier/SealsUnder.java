package org.wardcast.scheduler.verifier;

import java.util.Arrays;
import java.util.List;
import org.wardcast.scheduler.proof.Finding;

/** Hears the lines in order and holds each seal against those that lie under it. */
final class SealsUnder {
  private final List<SealText> seals;
  private final Report report;
  private int at;
  private MerkleRoot tree = new MerkleRoot();
  private boolean spoiled;
  private boolean chainIsOff;
  private long sealedUpTo;

  SealsUnder(List<SealText> seals, Report report) {
    this.seals = seals;
    this.report = report;
  }

  /** @param chain as the row says */
  void line(long number, byte[] hash, byte[] chain) {
    skipTo(number);
    if (at == seals.size() || number < seals.get(at).first()) {
      return;
    }
    tree.add(hash);
    var seal = seals.get(at);
    if (number == seal.last()) {
      hold(seal, chain);
      next();
      while (at < seals.size() && seals.get(at).count() == 0) {
        holdEmpty(seals.get(at), chain);
        next();
      }
    }
  }

  /** Lines up to that number were found wrong already: the seal over them will not say more. */
  void spoil(long number) {
    skipTo(number);
    spoiled = at < seals.size() && number >= seals.get(at).first();
    if (at < seals.size() && number == seals.get(at).last()) {
      next();
    }
  }

  private void skipTo(long number) {
    while (at < seals.size() && seals.get(at).last() < number) {
      next();
    }
  }

  private void next() {
    at++;
    tree = new MerkleRoot();
    spoiled = false;
  }

  private void hold(SealText seal, byte[] chain) {
    if (spoiled || tree.size() != seal.count()) {
      return;
    }
    boolean chainFits = Sha.hex(chain).equals(seal.chain());
    if (!Arrays.equals(tree.root(), Sha.bytes(seal.root()))) {
      chainIsOff |= !chainFits;
      report.add(Finding.wrong(
          "scheduler.verify.seal.root", seal.first(), seal.number(), seal.first(), seal.last()));
    } else if (!chainFits && !chainIsOff) {
      chainIsOff = true;
      report.add(Finding.wrong(
          "scheduler.verify.seal.chain", seal.first(), seal.number(), seal.first(), seal.last()));
    } else {
      sealedUpTo = seal.last();
    }
  }

  private void holdEmpty(SealText seal, byte[] chain) {
    if (!Arrays.equals(new MerkleRoot().root(), Sha.bytes(seal.root()))
        || (!Sha.hex(chain).equals(seal.chain()) && !chainIsOff)) {
      report.wrong("scheduler.verify.seal.empty", seal.number());
    }
  }

  /** The last line under a seal that fits all its lines; 0 if there is none. */
  long sealedUpTo() {
    return sealedUpTo;
  }
}
