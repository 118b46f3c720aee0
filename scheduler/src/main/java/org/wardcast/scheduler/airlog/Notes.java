package org.wardcast.scheduler.airlog;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;

/** Logged acts: lines without airtime that say who did what, chained and sealed like all others. */
@Component
public class Notes {
  private final AirlogWriter airlog;

  public Notes(AirlogWriter airlog) {
    this.airlog = airlog;
  }

  /**
   * Within the caller's transaction, on the writing connection.
   *
   * @param act names it for good, in the place of an airing: {@code lock/12@2026-11-20}. A second
   *     note of the same act is refused by the table.
   * @param title what was done, as people read it
   * @param reason message code, with a hash or what the person said behind a colon
   */
  public void writeWithin(
      String act, String title, long unitId, String unitNames, String reason, String who) {
    var subject =
        new Subject(null, 0, 0, "", unitId, unitNames, false, 0, 0, title, "", "", false, null);
    var outcome = Outcome.nothing(null, EndState.COMPLETE, reason, who);
    airlog.appendWithin(List.of(new NewLine(act, 1, Kind.NOTE, subject, null, 0, outcome)));
  }
}
