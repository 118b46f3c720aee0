package org.wardcast.webadmin.pages.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Playlist;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Occurrence;

/**
 * Everything the side panel says about one occurrence.
 *
 * @param held who holds it, and who chooses what plays
 * @param hours of this date
 * @param usual hours of other dates; null if they are the same
 * @param parts what is chosen for its parts, the whole of it last
 * @param missing names of communes that have chosen nothing, in a granted slot
 * @param places for which this person may choose
 * @param mayPlan change its hours or cancel it
 * @param coming it has not ended
 */
record OccurrenceView(
    Occurrence occurrence,
    String held,
    String hours,
    @Nullable String usual,
    @Nullable DayChange change,
    String savedBy,
    List<Heard> heard,
    List<Named> reached,
    List<Mine> mine,
    List<PartView> parts,
    int communes,
    List<String> missing,
    List<PlaceOption> places,
    List<Playlist> playlists,
    boolean mayPlan,
    boolean coming,
    boolean movable) {

  /**
   * What plays alike in some communes.
   *
   * @param where their names; empty if it plays alike everywhere
   */
  record Heard(String where, List<Item> items) {}

  /** One cue with its class. */
  record Item(Cue cue, String bulletinClass, String reason) {}

  /** A device. */
  record Named(String name, String code) {}

  /**
   * A part that is this person's own.
   *
   * @param playlist what plays there; null: nothing is chosen
   * @param chosen whose choice that is
   */
  record Mine(
      String place,
      String name,
      @Nullable Long playlistId,
      @Nullable String playlist,
      @Nullable String chosen) {}

  /** @param standing not only for this date */
  record PartView(
      String place,
      String name,
      long playlistId,
      String playlist,
      String savedBy,
      boolean standing,
      boolean mayClear) {}

  /** A part in a list to choose from. */
  record PlaceOption(String place, String name, String group) {}
}
