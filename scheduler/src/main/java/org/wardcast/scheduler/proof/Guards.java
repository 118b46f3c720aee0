package org.wardcast.scheduler.proof;

import java.time.Instant;
import java.util.List;

/**
 * The triggers by which the tables themselves refuse to be rewritten or shortened. Whoever owns the
 * database can take them away; the program looks for them when it starts and every hour, puts them
 * back, and notes in the airtime log that they were gone.
 */
public interface Guards {
  /**
   * Names of those that are missing, switched off or not as they were made, and of strange ones that
   * stand on our tables; empty while all is well.
   */
  List<String> missing();

  /**
   * Puts back what is missing, each by itself, and notes it; strange ones are only noted, once.
   * Does nothing while all is well.
   */
  void restore();

  /** What was ever found, newest first. */
  List<Loss> losses(int limit);

  /**
   * @param line number of the note in the airtime log
   * @param triggers names, with commas between
   */
  record Loss(long line, Instant at, String triggers) {}
}
