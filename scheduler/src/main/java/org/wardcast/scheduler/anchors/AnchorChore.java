package org.wardcast.scheduler.anchors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.clockwork.Chore;
import org.wardcast.scheduler.proof.Anchors;
import org.wardcast.scheduler.proof.Ledger;

/** Every hour; the last one before midnight's seal is some minutes old. */
@Component
final class AnchorChore implements Chore {
  private final Anchors anchors;
  private final ObjectProvider<Ledger> ledgers;

  AnchorChore(Anchors anchors, ObjectProvider<Ledger> ledgers) {
    this.anchors = anchors;
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "anchors";
  }

  @Override
  public String cron() {
    return "0 9 * * * ?";
  }

  @Override
  public void run() {
    ledgers.forEach(anchors::note);
  }
}
