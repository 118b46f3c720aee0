package org.wardcast.scheduler.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Plan;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.daybook.Almanac;
import org.wardcast.scheduler.daybook.HolidayStore;
import org.wardcast.scheduler.levels.LevelStore;
import org.wardcast.scheduler.rundown.Rundowns;
import org.wardcast.scheduler.slots.DeviceSets;
import org.wardcast.scheduler.slots.FillStore;
import org.wardcast.scheduler.slots.SlotStore;

/** The stored plan for one question, each thing looked up once. */
final class StoredPlan implements Plan {
  private final SlotStore slots;
  private final FillStore fills;
  private final Rundowns rundowns;
  private final Playlists playlists;
  private final Bulletins bulletins;
  private final Almanac almanac;
  private final LevelStore levels;
  private final Units units;
  private final DeviceSets register;
  private final Instant now;
  private final ZoneId zone;
  private final Map<Targets, List<Device>> devices = new HashMap<>();
  private final Map<At, Optional<Playlist>> playlistsAt = new HashMap<>();
  private final Map<At, Optional<BulletinVersion>> bulletinsAt = new HashMap<>();
  private final Map<Long, Set<Long>> upwards = new HashMap<>();
  private final Map<YearMonth, Map<String, List<Fill>>> months = new HashMap<>();
  private final Map<YearMonth, Map<String, List<DayEdit>>> edits = new HashMap<>();
  private @Nullable Map<Long, List<Fill>> standing;

  StoredPlan(
      SlotStore slots,
      FillStore fills,
      Rundowns rundowns,
      Playlists playlists,
      Bulletins bulletins,
      DeviceSets register,
      Units units,
      HolidayStore dayBook,
      LevelStore levels,
      Instant now,
      ZoneId zone) {
    this.slots = slots;
    this.fills = fills;
    this.rundowns = rundowns;
    this.playlists = playlists;
    this.bulletins = bulletins;
    this.units = units;
    this.almanac = dayBook.almanac();
    this.levels = levels;
    this.register = register;
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
  public List<Fill> fills(long slotId, LocalDate date) {
    if (standing == null) {
      standing = fills.standing();
    }
    var always = standing.getOrDefault(slotId, List.of());
    var ofTheDay = months
        .computeIfAbsent(YearMonth.from(date), m -> fills.ofDays(m.atDay(1), m.atEndOfMonth()))
        .getOrDefault(slotId + "@" + date, List.of());
    if (always.isEmpty() || ofTheDay.isEmpty()) {
      return always.isEmpty() ? ofTheDay : always;
    }
    return Stream.concat(always.stream(), ofTheDay.stream())
        .sorted(Comparator.comparing(Fill::inForceFrom))
        .toList();
  }

  @Override
  public List<DayEdit> edits(long slotId, LocalDate date) {
    return edits
        .computeIfAbsent(YearMonth.from(date), m -> fills.edits(m.atDay(1), m.atEndOfMonth()))
        .getOrDefault(slotId + "@" + date, List.of());
  }

  @Override
  public List<Long> path(Device device) {
    return register.path(device);
  }

  @Override
  public boolean holiday(long unitId, LocalDate date, Instant moment) {
    var path = upwards.computeIfAbsent(
        unitId, id -> units.path(id).stream().map(Unit::id).collect(Collectors.toSet()));
    return almanac.holiday(path, date, moment);
  }

  @Override
  public List<LevelStep> levelSteps() {
    return levels.steps().stream()
        .map(step -> new LevelStep(step.unitId(), step.levelId(), step.inForceFrom()))
        .toList();
  }

  @Override
  public Set<Long> paused(long levelId, Instant moment) {
    return levels.paused(levelId, moment);
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
        targets,
        t -> register.list(register.of(t)).stream().filter(Device::enabled).toList());
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
