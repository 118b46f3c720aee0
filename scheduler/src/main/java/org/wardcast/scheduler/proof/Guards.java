package org.wardcast.scheduler.proof;

import java.time.Instant;
import java.util.List;

/**
 * The triggers by which the tables themselves refuse to be rewritten or shortened. Whoever owns the
 * database can take them away; the program looks for them when it starts and every hour, puts them
 * back, and notes in the airtime log that they were gone.
 */
public interface Guards {
  /** Names of those that are missing, switched off or not as they were made; empty while all stand. */
  List<String> missing();

  /** Puts back what is missing, and notes it. Does nothing while all stand. */
  void restore();

  /** What was ever found missing, newest first. */
  List<Loss> losses(int limit);

  /**
   * @param line number of the note in the airtime log
   * @param triggers names, with commas between
   */
  record Loss(long line, Instant at, String triggers) {}
}
