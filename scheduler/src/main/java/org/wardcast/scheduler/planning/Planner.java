package org.wardcast.scheduler.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills granted slots so that a campaign's targets and the balance of topics are met. */
public interface Planner {
  /**
   * @param unitIds communes, or units above them; all of the campaign's if empty
   * @param to last day, included; at most 62 days
   * @throws org.wardcast.devices.Refusal naming the field
   */
  Proposal propose(long campaignId, Collection<Long> unitIds, LocalDate from, LocalDate to);

  /**
   * Makes the playlists and puts them into the slots, all or nothing.
   *
   * @throws org.wardcast.devices.Refusal when the plan has changed since it was proposed, or
   *     something in it may not play where it is put
   */
  Accepted accept(Proposal proposal, String who);

  /**
   * Puts back what was chosen before, all or nothing; what has begun to play stays.
   *
   * @throws org.wardcast.devices.Refusal when somebody has changed a part of it since
   */
  Accepted undo(long acceptedId, String who);

  /** The newest that was accepted and not undone. */
  Optional<Accepted> last(long campaignId);

  /**
   * A proposal that stands in the plan.
   *
   * @param fills how many slots on their dates it chose playlists for
   * @param undoneBy null while it stands
   */
  record Accepted(
      long id,
      long campaignId,
      int fills,
      String who,
      Instant at,
      @Nullable String undoneBy) {}
}
