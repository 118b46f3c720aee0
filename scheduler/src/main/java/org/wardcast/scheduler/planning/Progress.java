package org.wardcast.scheduler.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;

/**
 * How far a campaign has come. Minutes are minutes on air of a commune (the union over its devices),
 * plays are items of rundowns however many devices they were heard on, signature tunes left out.
 */
public interface Progress {
  /** @param unitIds communes, or units above them; all of the campaign's if empty */
  Standing of(long campaignId, Collection<Long> unitIds);

  /**
   * @param plannedTo the last day the plan was looked at
   * @param aired minutes by theme, all communes together; {@code planned} from now on
   */
  record Standing(
      LocalDate plannedTo, List<Row> rows, Map<Long, Double> aired, Map<Long, Double> planned) {}

  /**
   * One target in one commune.
   *
   * @param baseline the same over the period it is compared with; null without one
   */
  record Row(
      long unitId,
      Target target,
      double aired,
      double planned,
      @Nullable Double baseline) {
    /** How much of it is reached and planned, from 0; 1 is all. */
    public double part() {
      return (aired + planned) / target.amount();
    }
  }
}
