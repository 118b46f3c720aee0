package org.wardcast.scheduler.verifier;

/** A text that is not what it should be. */
final class Unreadable extends Exception {
  /** The text ends before it should. */
  final boolean cutShort;

  Unreadable(String what, boolean cutShort) {
    super(what);
    this.cutShort = cutShort;
  }
}
