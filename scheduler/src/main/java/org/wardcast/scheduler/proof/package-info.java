/**
 * The fourth door of scheduler: what makes the airtime log evidence. Seals, proofs, exports and
 * their verifier, corrections, reconciliation and locked days, retention.
 */
@NullMarked
package org.wardcast.scheduler.proof;

import org.jspecify.annotations.NullMarked;
