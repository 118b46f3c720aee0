package org.wardcast.scheduler.proof;

import java.util.function.Consumer;

/**
 * Rows kept outside the airtime log that never change once they are written, with numbers that rise
 * (gaps are allowed). Whoever offers one as a bean has its hash noted in the log every hour, so that
 * chain and seals cover it too; see {@link Anchors}.
 */
public interface Ledger {
  /** Names it for good: letters only. */
  String name();

  /** What its notes are called, as people read it. */
  String title();

  /** Number of the newest row; 0 if there is none. */
  long last();

  /**
   * The whole text of each row from after one number up to another, in their order; from 0 also what
   * stands below it, which nobody but an intruder writes.
   */
  void each(long after, long upTo, Consumer<String> reader);
}
