package org.wardcast.scheduler.planning;

import java.time.LocalDate;
import java.util.Collection;

/** Fills granted slots so that a campaign's targets and the balance of topics are met. */
public interface Planner {
  /**
   * @param unitIds communes; all of the campaign's if empty
   * @param to last day, included; at most 62 days
   */
  Proposal propose(long campaignId, Collection<Long> unitIds, LocalDate from, LocalDate to);

  /**
   * Makes the playlists and puts them into the slots, all or nothing.
   *
   * @throws org.wardcast.devices.Refusal when the plan has changed since it was proposed
   */
  void accept(Proposal proposal, String who);
}
