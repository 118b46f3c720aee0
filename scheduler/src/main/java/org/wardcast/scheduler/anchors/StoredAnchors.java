package org.wardcast.scheduler.anchors;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.airlog.Hashes;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.proof.Anchors;
import org.wardcast.scheduler.proof.Ledger;

@Service
final class StoredAnchors implements Anchors {
  private final AnchorStore store;
  private final Notes notes;
  private final TransactionOperations transactions;
  private final Map<String, Long> seen = new ConcurrentHashMap<>();

  StoredAnchors(AnchorStore store, Notes notes, TransactionOperations transactions) {
    this.store = store;
    this.notes = notes;
    this.transactions = transactions;
  }

  @Override
  public void note(Ledger ledger) {
    var all = store.all(ledger.name());
    var last = all.isEmpty() ? Optional.<Anchor>empty() : Optional.of(all.get(all.size() - 1));
    long after = last.map(Anchor::upTo).orElse(0L);
    long upTo = Optional.ofNullable(seen.put(ledger.name(), ledger.last())).orElse(0L);
    if (upTo <= after) {
      return;
    }
    var chain = new RowChain(last.map(Anchor::hash).orElse(Hashes.FIRST));
    ledger.each(after, upTo, chain::add);
    transactions.executeWithoutResult(status -> notes.writeWithin(
        ledger.name() + "/" + upTo,
        ledger.title() + " " + (after + 1) + "–" + upTo,
        0,
        "",
        AnchorStore.REASON + chain.hash(),
        "system"));
  }

  @Override
  public Check check(Ledger ledger) {
    // The rows are counted before the notes are read: what comes in meanwhile is only newer.
    long newest = ledger.last();
    var anchors = store.all(ledger.name());
    Broken broken = null;
    long rows = 0;
    long after = 0;
    var hash = Hashes.FIRST;
    // What archived notes said is not here any more: the first that is left is where it begins.
    boolean known = !store.purged();
    for (var anchor : anchors) {
      if (known) {
        var chain = new RowChain(hash);
        ledger.each(after, anchor.upTo(), chain::add);
        boolean holds = chain.hash().equals(anchor.hash());
        rows += holds ? chain.rows() : 0;
        if (!holds && broken == null) {
          broken = new Broken(after, anchor.upTo(), anchor.line(), anchor.at());
        }
      }
      known = true;
      after = anchor.upTo();
      hash = anchor.hash();
    }
    var newer = new AtomicLong();
    ledger.each(after, Math.max(after, newest), text -> newer.incrementAndGet());
    return new Check(rows, newer.get(), anchors.size(), broken);
  }
}
