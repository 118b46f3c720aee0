package org.wardcast.scheduler.seals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.proof.Signed;

/** The key the installation signs with: made once, never replaced without a word. */
@Component
final class SealingKey {
  private static final int REASON = 1000;

  private final KeyFolder folder;
  private final SealStore store;
  private final Notes notes;
  private final TransactionOperations transactions;
  private final Clock clock;

  SealingKey(
      KeyFolder folder,
      SealStore store,
      Notes notes,
      TransactionOperations transactions,
      Clock clock) {
    this.folder = folder;
    this.store = store;
    this.notes = notes;
    this.transactions = transactions;
    this.clock = clock;
  }

  KeyFolder.Pair pair() {
    var known = store.lastKey();
    return folder.read(known == null ? store.addFirst(folder.first(), clock.instant()) : known);
  }

  Signed sign(byte[] text) {
    var pair = pair();
    return new Signed(pair.id(), pair.publicText(), Keys.base64(Keys.sign(pair.secret(), text)));
  }

  Seals.Key state() {
    var installation = store.installation(clock.instant());
    var known = store.lastKey();
    if (known == null) {
      return new Seals.Key(installation, null, null, false, "", folder.file());
    }
    var fault = fault(known);
    return new Seals.Key(
        installation, known.keyId(), known.publicKey(), !fault.isEmpty(), fault, folder.file());
  }

  private String fault(KeyRow known) {
    try {
      folder.read(known);
      return "";
    } catch (Refusal e) {
      return e.code();
    }
  }

  /** The log says from when on which key was right, so a forged one would have to be in there too. */
  synchronized void replace(String who, String reason) {
    if (reason.isBlank()) {
      throw new Refusal("reason", "scheduler.seal.key.reason.empty");
    }
    if (reason.length() > REASON) {
      throw new Refusal("reason", "scheduler.seal.key.reason.long", REASON);
    }
    var known = store.lastKey();
    if (known == null || fault(known).isEmpty()) {
      throw new Refusal(null, "scheduler.seal.key.there");
    }
    var pair = folder.make();
    transactions.executeWithoutResult(status -> {
      store.addNext(pair, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      notes.writeWithin(
          "key/" + pair.id(),
          "Khoá niêm phong mới " + pair.id().substring(0, 16),
          0,
          "",
          "scheduler.reason.newKey:" + reason.strip(),
          who);
    });
  }
}
