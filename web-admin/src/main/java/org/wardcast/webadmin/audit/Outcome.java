package org.wardcast.webadmin.audit;

/** How a request ended. */
public enum Outcome {
  DONE,
  /** The program said no, and why. */
  REFUSED,
  /** The person may not. */
  DENIED,
  FAILED,
  /** A form that was only looked at again, or a trial run: nothing was stored. */
  UNSAVED
}
