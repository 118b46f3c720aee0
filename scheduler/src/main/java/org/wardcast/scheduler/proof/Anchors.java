package org.wardcast.scheduler.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notes in the airtime log over rows that are kept outside it.
 *
 * <pre>
 *   hash(0) = 32 zero bytes
 *   hash(n) = SHA-256( hash(n-1) || SHA-256( text of the n-th row, UTF-8 ) )
 * </pre>
 *
 * <p>A note's act is {@code <ledger>/<number of the last row under it>}, its reason {@code
 * scheduler.reason.anchor:} and that hash in lower-case hex.
 */
public interface Anchors {
  /**
   * Notes what was there when this was last called, so that a row whose insert is still under way is
   * never passed over.
   */
  void note(Ledger ledger);

  /** Reads everything again and compares it with the notes. */
  Check check(Ledger ledger);

  /**
   * @param rows that lie under a note and are as they were then
   * @param newer rows that no note covers yet
   * @param notes that were compared
   * @param broken the first note whose rows are not what they were; null if all are
   */
  record Check(long rows, long newer, long notes, @Nullable Broken broken) {
    public boolean whole() {
      return broken == null;
    }
  }

  /**
   * @param after rows behind this number, up to {@code upTo}
   * @param line the note's number in the airtime log
   */
  record Broken(long after, long upTo, long line, Instant at) {}
}
