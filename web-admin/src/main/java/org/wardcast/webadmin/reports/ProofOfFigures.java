package org.wardcast.webadmin.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.webadmin.documents.Proof;

/** Ties figures to the line of the airtime log they go up to, and to the last seal. */
@Component
public class ProofOfFigures {
  private final Airlog airlog;
  private final ObjectProvider<Seals> seals;

  ProofOfFigures(Airlog airlog, ObjectProvider<Seals> seals) {
    this.airlog = airlog;
    this.seals = seals;
  }

  /** @param frozen null while the figures are provisional */
  public Proof of(long through, Instant asOf, Proof.@Nullable Frozen frozen) {
    var head = airlog.line(through).map(AirLine::chain).orElse("");
    var known = seals.getIfAvailable();
    var seal = known == null ? null : known.latest().orElse(null);
    return new Proof(asOf, head, through, seal, frozen);
  }
}
