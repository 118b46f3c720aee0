package org.wardcast.webadmin.pages.reconciliation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.scheduler.proof.Discrepancy;
import org.wardcast.scheduler.proof.Explanation;

/**
 * One group of differences as it is shown.
 *
 * @param reason what most of its lines say, as a message code with words behind a colon
 * @param undoable something was said of it, so it can be taken back
 */
record GroupView(Discrepancy of, String reason, boolean undoable) {
  /** More devices than that are not listed one by one. */
  static final int LISTED = 200;

  /** For the page's own links: letters and digits only. */
  public String id() {
    return "g" + Integer.toHexString(of.key().hashCode());
  }

  public List<Compared> listed() {
    return of.airings().size() > LISTED ? of.airings().subList(0, LISTED) : of.airings();
  }

  public boolean all() {
    return of.airings().size() <= LISTED;
  }

  public int rest() {
    return of.airings().size() - listed().size();
  }

  /** Colour of what is worst in it. */
  public String tone() {
    return tone(of.worst());
  }

  public String toneOf(Deviation deviation) {
    return tone(deviation);
  }

  public boolean late(Compared airing) {
    return airing.deviations().contains(Deviation.LATE);
  }

  private static String tone(Deviation deviation) {
    return switch (deviation) {
      case UNACCOUNTED, MISSED -> "missed";
      case SHORT, LATE, OVERRUN, UNPLANNED -> "late";
      case WITHDRAWN -> "planned";
    };
  }

  public @Nullable Explanation explanation(Compared airing) {
    return of.explanations().get(airing.airing());
  }

  public @Nullable Explanation common() {
    return of.common();
  }

  public boolean partly() {
    return of.explained() > 0 && of.common() == null;
  }

  public @Nullable Duration latest() {
    return of.deviations().contains(Deviation.LATE)
        ? Duration.ofMillis(
            of.airings().stream().mapToLong(Compared::lateMillis).max().orElse(0))
        : null;
  }

  public @Nullable Duration missing() {
    return of.deviations().contains(Deviation.SHORT)
        ? Duration.ofMillis(
            of.airings().stream().mapToLong(Compared::missingMillis).max().orElse(0))
        : null;
  }

  public @Nullable Duration over() {
    return of.deviations().contains(Deviation.OVERRUN)
        ? Duration.ofMillis(of.airings().stream()
            .mapToLong(a -> a.heardMillis() - a.plannedMillis())
            .max()
            .orElse(0))
        : null;
  }
}
