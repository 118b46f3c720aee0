package org.wardcast.scheduler.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an airing differed, as somebody said. Saying it again, or taking it back, is another revision.
 *
 * @param cause code from the list; null if there are only words, or none
 * @param words empty if the cause says it all
 */
public record Explanation(
    String airing, int revision, @Nullable String cause, String words, String who, Instant at) {

  /** False: it was taken back. */
  public boolean given() {
    return cause != null || !words.isEmpty();
  }

  public boolean saysTheSameAs(Explanation other) {
    return java.util.Objects.equals(cause, other.cause) && words.equals(other.words);
  }
}
