package org.wardcast.webadmin.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Signed;

/**
 * What ties the figures to the airtime log.
 *
 * @param asOf when the figures were read
 * @param chainHead of the line the figures go up to
 * @param throughLine number of that line
 * @param seal the last one; null while there is none
 * @param frozen null while the figures are provisional
 */
public record Proof(
    Instant asOf,
    String chainHead,
    long throughLine,
    @Nullable Seal seal,
    @Nullable Frozen frozen) {

  /** @param sha256 of the frozen figures, hex; they are what is signed */
  public record Frozen(Instant at, String sha256, Signed signed) {}
}
