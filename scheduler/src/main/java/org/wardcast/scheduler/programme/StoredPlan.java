package org.wardcast.scheduler.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Units;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Plan;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.rundown.Rundowns;
import org.wardcast.scheduler.slots.Reach;
import org.wardcast.scheduler.slots.SlotStore;

/** The stored plan for one question, each thing looked up once. */
final class StoredPlan implements Plan {
  private final SlotStore slots;
  private final Rundowns rundowns;
  private final Playlists playlists;
  private final Bulletins bulletins;
  private final Reach reach;
  private final Instant now;
  private final ZoneId zone;
  private final Map<Targets, List<Device>> devices = new HashMap<>();
  private final Map<At, Optional<Playlist>> playlistsAt = new HashMap<>();
  private final Map<At, Optional<BulletinVersion>> bulletinsAt = new HashMap<>();
  private final Map<YearMonth, Map<String, List<DayPlaylist>>> months = new HashMap<>();

  StoredPlan(
      SlotStore slots,
      Rundowns rundowns,
      Playlists playlists,
      Bulletins bulletins,
      Devices devices,
      Units units,
      Instant now,
      ZoneId zone) {
    this.slots = slots;
    this.rundowns = rundowns;
    this.playlists = playlists;
    this.bulletins = bulletins;
    this.reach = new Reach(devices, units);
    this.now = now;
    this.zone = zone;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public List<Slot> slots() {
    return slots.revisions();
  }

  @Override
  public List<DayPlaylist> dayPlaylists(long slotId, LocalDate date) {
    return months
        .computeIfAbsent(
            YearMonth.from(date), m -> slots.dayPlaylists(m.atDay(1), m.atEndOfMonth()))
        .getOrDefault(slotId + "@" + date, List.of());
  }

  @Override
  public Optional<Playlist> playlist(long id, Instant moment) {
    return playlistsAt.computeIfAbsent(at(id, moment), at -> playlists.inForceAt(at.id, at.moment));
  }

  @Override
  public Optional<BulletinVersion> approved(long bulletinId, Instant moment) {
    return bulletinsAt.computeIfAbsent(
        at(bulletinId, moment), at -> bulletins.approvedAt(at.id, at.moment));
  }

  @Override
  public List<Device> devices(Targets targets) {
    return devices.computeIfAbsent(
        targets, t -> reach.of(t).stream().filter(Device::enabled).toList());
  }

  @Override
  public List<Occurrence> frozen(Instant from, Instant to) {
    return rundowns.overlapping(from, to);
  }

  /** Of the future nothing is known but what holds now, so one look-up answers for all of it. */
  private At at(long id, Instant moment) {
    return new At(id, moment.isAfter(now) ? now : moment);
  }

  private record At(long id, Instant moment) {}
}
