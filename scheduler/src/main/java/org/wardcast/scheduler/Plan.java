package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Playlist;

/** What the agenda is worked out from. The same question always gets the same answer. */
public interface Plan {
  ZoneId zone();

  /** Every revision of every slot, by slot and then by revision. */
  List<Slot> slots();

  /** What was set for that date alone, oldest first. */
  List<DayPlaylist> dayPlaylists(long slotId, LocalDate date);

  Optional<Playlist> playlist(long id, Instant moment);

  /** The version that was approved and not withdrawn at that moment. */
  Optional<BulletinVersion> approved(long bulletinId, Instant moment);

  /** Devices that are switched on in the register. */
  List<Device> devices(Targets targets);

  /** Rundowns already written down that overlap {@code [from, to)}. */
  List<Occurrence> frozen(Instant from, Instant to);

  /**
   * A playlist for one date.
   *
   * @param playlistId null: back to the standing one
   */
  record DayPlaylist(@Nullable Long playlistId, Instant inForceFrom) {}
}
