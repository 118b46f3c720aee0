/**
 * Reads what the proof door gives away, offline: no database, no clock, nothing of the rooms that
 * wrote it but the texts by RFC 8785. The formats stand in the package notes of {@code
 * scheduler.proof} and {@code scheduler.airlog}.
 *
 * <p>Files come from strangers. Nothing is held in memory but one line, the seals and a manifest;
 * what is longer than it may be is not read on.
 */
@NullMarked
package org.wardcast.scheduler.verifier;

import org.jspecify.annotations.NullMarked;
