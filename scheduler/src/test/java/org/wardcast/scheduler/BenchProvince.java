package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.slots.DeviceSets;

/**
 * A province to measure with: eighty devices in a commune, 500 slots whatever its size. Four are for
 * the whole province, of which the communes fill two; the rest are the communes' own, at hours of
 * their own.
 */
public final class BenchProvince implements Plan {
  public static final LocalDate FIRST = LocalDate.parse("2026-11-02");
  public static final int DAYS = 90;
  public static final int SLOTS = 500;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int PER_COMMUNE = 80;
  private static final int OF_THE_PROVINCE = 4;
  private static final long PLAYLISTS = 20;

  public final List<Device> devices = new ArrayList<>();
  public final List<Slot> slots = new ArrayList<>();
  public final Units units;
  private final DeviceSets sets;
  private final Map<Targets, List<Device>> meant = new HashMap<>();
  private final Map<Long, List<Fill>> standing = new HashMap<>();
  private final Map<String, List<Fill>> ofDays = new HashMap<>();
  private final Map<Long, Playlist> playlists = new HashMap<>();
  private final Map<Long, BulletinVersion> bulletins = new HashMap<>();
  private final int communes;

  public BenchProvince(int deviceCount) {
    communes = Math.max(1, deviceCount / PER_COMMUNE);
    var world = new World(new TestPlan(ZONE.getId())).unit(1, UnitKind.PROVINCE, 0);
    for (long commune = 2; commune < communes + 2; commune++) {
      world.unit(commune, UnitKind.COMMUNE, 1);
    }
    units = world.units();
    for (int i = 0; i < deviceCount; i++) {
      var kind = i % 10 == 9 ? DeviceKind.LED : DeviceKind.LOUDSPEAKER;
      devices.add(TestPlan.device(
          i + 1L, 2L + Math.min(i / PER_COMMUNE, communes - 1), kind, TestPlan.LONG_AGO));
    }
    sets = new DeviceSets(devices, units);
    material();
    for (int i = 0; i < SLOTS; i++) {
      slots.add(i < OF_THE_PROVINCE ? ofTheProvince(i) : ofACommune(i - OF_THE_PROVINCE));
    }
    for (long slot = 1; slot <= 2; slot++) {
      fill(slot);
    }
  }

  private void material() {
    for (long id = 1; id <= 40; id++) {
      bulletins.put(
          id, TestPlan.version(id, 1, 60 + (int) id, id % 3 == 0 ? "chữ" : null, null, null));
    }
    for (long id = 1; id <= PLAYLISTS; id++) {
      var items = new ArrayList<PlaylistItem>();
      for (long i = 0; i < 5; i++) {
        items.add(new PlaylistItem(1 + (id * 7 + i) % 40, 1, Duration.ofSeconds(2), i == 0));
      }
      playlists.put(
          id, new Playlist(id, 1, 1, "list " + id, false, items, "an", TestPlan.LONG_AGO));
    }
  }

  private static Slot ofTheProvince(int i) {
    return slot(i + 1L, 1, LocalTime.of(i, 30), "FREQ=DAILY");
  }

  /** One after the other in each commune, none at the hours of the province. */
  private Slot ofACommune(int i) {
    var start = LocalTime.of(4, 0).plusMinutes(25L * (i / communes));
    var rule = i % 3 == 0 ? "FREQ=DAILY" : "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA";
    return slot(i + 1L + OF_THE_PROVINCE, 2L + i % communes, start, rule);
  }

  private static Slot slot(long id, long unit, LocalTime start, String rule) {
    var draft = new SlotDraft(
        "Khung giờ " + id,
        new Targets(Set.of(unit), Set.of(), Set.of()),
        start,
        Duration.ofMinutes(15),
        FIRST,
        rule,
        1 + id % PLAYLISTS,
        WhenLate.JOIN,
        AfterEmergency.DROP,
        Duration.ofMinutes(5),
        true,
        id <= 2 ? FilledBy.UNITS : FilledBy.OWNER,
        id % 50 == 0 ? OnHolidays.SKIP : OnHolidays.PLAY,
        null);
    return new Slot(id, 1, unit, draft, false, "an", TestPlan.LONG_AGO);
  }

  /** Each commune its standing choice, and every tenth date another. */
  private void fill(long slot) {
    for (long commune = 2; commune < communes + 2; commune++) {
      var place = Place.unit(commune);
      standing
          .computeIfAbsent(slot, s -> new ArrayList<>())
          .add(new Fill(slot, place, null, 1 + commune % PLAYLISTS, "an", TestPlan.LONG_AGO));
      for (int day = (int) (commune % 10); day < DAYS; day += 10) {
        var date = FIRST.plusDays(day);
        ofDays
            .computeIfAbsent(slot + "@" + date, k -> new ArrayList<>())
            .add(new Fill(slot, place, date, 1 + day % PLAYLISTS, "an", TestPlan.LONG_AGO));
      }
    }
  }

  @Override
  public ZoneId zone() {
    return ZONE;
  }

  @Override
  public List<Slot> slots() {
    return slots;
  }

  @Override
  public List<Fill> fills(long slotId, LocalDate date) {
    var always = standing.getOrDefault(slotId, List.of());
    var once = ofDays.getOrDefault(slotId + "@" + date, List.of());
    if (once.isEmpty()) {
      return always;
    }
    var all = new ArrayList<>(always);
    all.addAll(once);
    return all;
  }

  @Override
  public List<DayEdit> edits(long slotId, LocalDate date) {
    return List.of();
  }

  @Override
  public boolean holiday(long unitId, LocalDate date, Instant moment) {
    return date.getDayOfMonth() == 1;
  }

  @Override
  public List<Long> path(Device device) {
    return sets.path(device);
  }

  @Override
  public Optional<Playlist> playlist(long id, Instant moment) {
    return Optional.ofNullable(playlists.get(id));
  }

  @Override
  public Optional<BulletinVersion> approved(long bulletinId, Instant moment) {
    return Optional.ofNullable(bulletins.get(bulletinId));
  }

  @Override
  public List<Device> devices(Targets targets) {
    return meant.computeIfAbsent(targets, t -> sets.list(sets.of(t)));
  }

  @Override
  public List<Occurrence> frozen(Instant from, Instant to) {
    return List.of();
  }
}
