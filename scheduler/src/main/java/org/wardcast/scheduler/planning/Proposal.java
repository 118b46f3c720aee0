package org.wardcast.scheduler.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;

/**
 * How the slots could be filled. It changes nothing until it is accepted.
 *
 * @param basis names the state of the plan it was made from; another state is refused
 * @param outcomes how far each commune comes with each target
 * @param balance minutes on air by topic in the proposed days, what was planned before included
 */
public record Proposal(
    long campaignId,
    LocalDate from,
    LocalDate to,
    long basis,
    List<Placement> placements,
    List<Outcome> outcomes,
    Map<Long, Double> balance) {

  /**
   * Bulletins added behind what already plays in one slot on one date in one commune.
   *
   * @param bulletinIds in order; one may stand more than once
   */
  public record Placement(long slotId, LocalDate date, long unitId, List<Long> bulletinIds) {}

  /**
   * One target in one commune.
   *
   * @param due what of it is due by the last of the proposed days: its part of the days of a phase
   *     whose end is known, else all of it
   * @param planned with what has aired and what was planned before
   * @param code why it cannot be met, as a sentence's code; null if it is met
   */
  public record Outcome(
      long unitId,
      Target target,
      double due,
      double planned,
      boolean met,
      @Nullable String code,
      List<String> args) {}
}
