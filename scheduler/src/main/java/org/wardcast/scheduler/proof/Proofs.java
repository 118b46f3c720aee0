package org.wardcast.scheduler.proof;

/** Proofs of single lines, to be shown without the others. */
public interface Proofs {
  /**
   * The proof as JSON: see the package notes.
   *
   * @throws org.wardcast.devices.Refusal if the line is not there, not sealed yet, or archived
   */
  String of(long number);
}
