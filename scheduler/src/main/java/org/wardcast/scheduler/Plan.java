package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Playlist;

/** What the agenda is worked out from. The same question always gets the same answer. */
public interface Plan {
  ZoneId zone();

  /** Every revision of every slot, by slot and then by revision. */
  List<Slot> slots();

  /** What was chosen for its parts, standing or for that date, every revision, oldest first. */
  List<Fill> fills(long slotId, LocalDate date);

  /** What was changed for that date alone, oldest first. */
  List<DayEdit> edits(long slotId, LocalDate date);

  /** Whether the day book, as it stood at that moment, has a holiday there. */
  default boolean holiday(long unitId, LocalDate date, Instant moment) {
    return false;
  }

  /** Every raising and lowering of a response level, oldest first. */
  default List<LevelStep> levelSteps() {
    return List.of();
  }

  /** Slots that are silent while that level is raised, as its template stood at that moment. */
  default Set<Long> paused(long levelId, Instant moment) {
    return Set.of();
  }

  /** The units a device belongs to, nearest first: areas it reaches, its own unit, and so on up. */
  List<Long> path(Device device);

  Optional<Playlist> playlist(long id, Instant moment);

  /** The version that was approved and not withdrawn at that moment. */
  Optional<BulletinVersion> approved(long bulletinId, Instant moment);

  /** Devices that are switched on in the register. */
  List<Device> devices(Targets targets);

  /** Rundowns already written down that overlap {@code [from, to)}. */
  List<Occurrence> frozen(Instant from, Instant to);

  /** @param change null: as usual again */
  record DayEdit(@Nullable DayChange change, Instant inForceFrom) {}

  /**
   * A level raised or lowered for a unit and everything below it.
   *
   * @param levelId null: back to every day's plan
   */
  record LevelStep(long unitId, @Nullable Long levelId, Instant inForceFrom) {}
}
