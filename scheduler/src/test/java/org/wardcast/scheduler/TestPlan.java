package org.wardcast.scheduler;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Tone;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.WhenLate;

/** A plan written down by hand. */
public final class TestPlan implements Plan {
  public static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  final ZoneId zone;
  public final List<Slot> slots = new ArrayList<>();
  public final List<Fill> fills = new ArrayList<>();
  public final Map<String, List<DayEdit>> edits = new HashMap<>();
  public final Set<String> holidays = new HashSet<>();
  public final List<LevelStep> levelSteps = new ArrayList<>();
  public final Map<Long, Set<Long>> paused = new HashMap<>();
  public final Map<Long, Long> parents = new HashMap<>();
  public final List<Playlist> playlists = new ArrayList<>();
  public final Map<Long, BulletinVersion> bulletins = new HashMap<>();
  public final Map<Long, Instant> approvedFrom = new HashMap<>();
  public final List<Device> devices = new ArrayList<>();
  public final List<Occurrence> frozen = new ArrayList<>();

  public TestPlan(String zone) {
    this.zone = ZoneId.of(zone);
  }

  public static SlotDraft daily(String start, Duration length, String firstDay, long playlist) {
    return slot("Buổi sáng", start, length, firstDay, "FREQ=DAILY", playlist, Duration.ZERO, 1);
  }

  public static SlotDraft slot(
      String name,
      String start,
      Duration length,
      String firstDay,
      String rule,
      @Nullable Long playlist,
      Duration grace,
      long unit) {
    return new SlotDraft(
        name,
        new Targets(Set.of(unit), Set.of(), Set.of()),
        LocalTime.parse(start),
        length,
        LocalDate.parse(firstDay),
        rule,
        playlist,
        WhenLate.JOIN,
        AfterEmergency.DROP,
        grace,
        false);
  }

  public TestPlan slot(long id, SlotDraft draft) {
    return revision(id, 1, draft, false, LONG_AGO);
  }

  public TestPlan revision(long id, int revision, SlotDraft draft, boolean removed, Instant from) {
    slots.add(new Slot(id, revision, 1, draft, removed, "planner", from));
    return this;
  }

  public TestPlan fill(long slot, Place place, @Nullable String date, @Nullable Long playlist) {
    return fill(slot, place, date, playlist, LONG_AGO);
  }

  public TestPlan fill(
      long slot, Place place, @Nullable String date, @Nullable Long playlist, Instant from) {
    var day = date == null ? null : LocalDate.parse(date);
    fills.add(new Fill(slot, place, day, playlist, "planner", from));
    return this;
  }

  public TestPlan playlist(long id, PlaylistItem... items) {
    return playlist(id, 1, LONG_AGO, items);
  }

  public TestPlan playlist(long id, int revision, Instant from, PlaylistItem... items) {
    playlists.add(
        new Playlist(id, revision, 1, "list " + id, false, List.of(items), "planner", from));
    return this;
  }

  public static PlaylistItem item(long bulletin) {
    return new PlaylistItem(bulletin, 1, Duration.ZERO, false);
  }

  /** Sound of that many seconds; none if 0. */
  public TestPlan bulletin(long id, int seconds, @Nullable String text) {
    return bulletin(id, seconds, text, null, null);
  }

  public TestPlan bulletin(
      long id, int seconds, @Nullable String text, @Nullable String from, @Nullable String until) {
    bulletins.put(id, version(id, 1, seconds, text, from, until));
    return this;
  }

  public BulletinVersion bulletin(long id) {
    return Objects.requireNonNull(bulletins.get(id));
  }

  public static BulletinVersion version(
      long id,
      int version,
      int seconds,
      @Nullable String text,
      @Nullable String from,
      @Nullable String until) {
    var hash = seconds == 0 ? null : "hash" + id;
    var sound = hash == null
        ? null
        : new Sound(
            hash,
            "a.mp3",
            1,
            "mp3",
            Duration.ofSeconds(seconds + 2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(seconds + 1),
            -16,
            -2,
            false,
            "",
            "",
            "",
            LONG_AGO);
    var draft = new BulletinDraft(
        "bulletin " + id,
        1,
        BulletinClass.NORMAL,
        "vi",
        Tone.NEUTRAL,
        null,
        null,
        null,
        from == null ? null : LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        text,
        hash);
    return new BulletinVersion(
        id,
        version,
        1,
        "author",
        LONG_AGO,
        draft,
        "topic",
        sound,
        Approval.APPROVED,
        null,
        null,
        null);
  }

  public TestPlan device(long id, long unit, DeviceKind kind) {
    devices.add(device(id, unit, kind, LONG_AGO));
    return this;
  }

  public static Device device(long id, long unit, DeviceKind kind, Instant registered) {
    return new Device(
        id,
        "D" + id,
        "Cụm loa " + id,
        unit,
        kind,
        "simulated",
        URI.create("sim:" + id),
        List.of(),
        Map.of(),
        Duration.ZERO,
        false,
        true,
        registered);
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public List<Slot> slots() {
    return slots;
  }

  @Override
  public List<Fill> fills(long slotId, LocalDate date) {
    return fills.stream()
        .filter(f -> f.slotId() == slotId && (f.date() == null || date.equals(f.date())))
        .toList();
  }

  @Override
  public List<DayEdit> edits(long slotId, LocalDate date) {
    return edits.getOrDefault(slotId + "@" + date, List.of());
  }

  @Override
  public boolean holiday(long unitId, LocalDate date, Instant moment) {
    return holidays.contains(unitId + "@" + date);
  }

  @Override
  public List<LevelStep> levelSteps() {
    return levelSteps;
  }

  @Override
  public Set<Long> paused(long levelId, Instant moment) {
    return paused.getOrDefault(levelId, Set.of());
  }

  @Override
  public List<Long> path(Device device) {
    var path = new ArrayList<Long>(device.areaIds().stream().sorted().toList());
    for (Long unit = device.unitId(); unit != null; unit = parents.get(unit)) {
      path.add(unit);
    }
    return path;
  }

  @Override
  public Optional<Playlist> playlist(long id, Instant moment) {
    return playlists.stream()
        .filter(p -> p.id() == id && !p.inForceFrom().isAfter(moment))
        .max(Comparator.comparingInt(Playlist::revision));
  }

  @Override
  public Optional<BulletinVersion> approved(long bulletinId, Instant moment) {
    return Optional.ofNullable(bulletins.get(bulletinId))
        .filter(b -> !approvedFrom.getOrDefault(bulletinId, LONG_AGO).isAfter(moment));
  }

  @Override
  public List<Device> devices(Targets targets) {
    return devices.stream()
        .filter(
            d -> targets.unitIds().contains(d.unitId()) || targets.deviceIds().contains(d.id()))
        .filter(d -> targets.kinds().isEmpty() || targets.kinds().contains(d.kind()))
        .toList();
  }

  @Override
  public List<Occurrence> frozen(Instant from, Instant to) {
    return frozen.stream()
        .filter(o -> o.start().isBefore(to) && o.end().isAfter(from))
        .toList();
  }
}
