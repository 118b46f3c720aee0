package org.wardcast.scheduler.dispatch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Rendition;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Tone;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.Why;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.clockwork.VirtualAlarm;
import org.wardcast.scheduler.recovery.Flights;
import org.wardcast.scheduler.recovery.FormerLife;
import org.wardcast.scheduler.rundown.PlanChanges;
import org.wardcast.scheduler.rundown.Rundowns;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** A small theatre: the shipped player with real tables, on devices and a programme made up here. */
final class Stage implements Programme, Rundowns {
  static final Instant START = Instant.parse("2026-11-19T22:00:00Z"); // 05:00 on the 20th
  static final long SPEAKER = 1;
  static final long SECOND = 2;
  static final long PANEL = 3;

  final VirtualTime time;
  final Database db;
  final FakeFleet fleet;
  final List<Occurrence> programme = new ArrayList<>();
  final Map<String, Occurrence> frozen = new LinkedHashMap<>();
  final Map<String, Stopped> stops = new HashMap<>();
  final Map<Long, BulletinVersion> bulletins = new HashMap<>();
  final PlanChanges changes = new PlanChanges();
  boolean renditionsFail;

  /** From the fourth on they are loudspeakers. */
  long deviceCount = 3;

  private final Path folder = Path.of("target", "stage-tones");
  private Bulletins.@Nullable WithdrawalListener withdrawals;

  @Nullable Board board;

  @Nullable Desk desk;

  @Nullable Playout playout;

  Stage(Database db, Instant now) {
    this.db = db.migrate("scheduler");
    this.time = new VirtualTime(now);
    this.fleet = new FakeFleet(time);
    say(10, "Bản tin sáng", 60, null);
    say(11, "Lịch tiêm chủng", 30, null);
    say(12, "Thông báo", 20, "Mời bà con đi tiêm chủng tại trạm y tế phường");
  }

  /** A new life on the same database. */
  Stage live() {
    var zone = ZoneId.of("Asia/Ho_Chi_Minh");
    var writer = new AirlogWriter(db.writer(), db.transactions(), time.clock(), zone);
    var flights = new Flights(db.writer(), db.transactions(), writer);
    var devices = devices();
    var store = bulletinStore();
    var cast = new Cast(store, devices, Props.units(), fleet, this, flights, zone);
    var alarm = new VirtualAlarm(time.clock(), time.executor());
    board = new Board();
    var dispatcher = new Dispatcher(
        new Callboard(this, this, cast),
        new ClipMaker(this::rendition),
        fleet,
        new Ledger(flights),
        board,
        alarm,
        time.executor(),
        time.executor(),
        time.clock(),
        time.nanos());
    desk = new Desk(
        dispatcher, this, devices, fleet, board, cast, new ToneFiles(folder), time.clock());
    playout = new Playout(
        dispatcher, new FormerLife(flights, time.clock()), fleet, store, changes, alarm);
    playout.start();
    time.settle();
    return this;
  }

  /** As by SIGKILL. What plays from this process falls silent with it. */
  void kill() {
    time.forgetAll();
    fleet.forget();
  }

  void until(String clock) {
    time.advanceTo(at(clock));
  }

  /** Local time on the 20th. */
  static Instant at(String clock) {
    return LocalDate.parse("2026-11-20")
        .atTime(LocalTime.parse(clock))
        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
        .toInstant();
  }

  /** A line a person can read: what, part, how it ended, planned stretch, seconds aired. */
  List<String> log() {
    return LogReader.all(db).stream().map(Stage::words).toList();
  }

  static String words(AirLine line) {
    var start = line.plannedStart() == null
        ? "-"
        : line.plannedStart()
            .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
            .toLocalTime()
            .toString();
    return "%d/%d#%d %s %s+%s aired %s %s"
        .formatted(
            line.item(),
            line.deviceId(),
            line.part(),
            line.endState(),
            start,
            seconds(line.plannedMillis()),
            seconds(line.airedMillis()),
            line.reason().replace("scheduler.reason.", ""))
        .strip();
  }

  private static String seconds(long millis) {
    return java.math.BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  BulletinVersion say(long id, String title, int seconds, @Nullable String text) {
    var sound = new Sound(
        "%064d".formatted(id),
        "a.mp3",
        1,
        "mp3",
        Duration.ofSeconds(seconds),
        Duration.ZERO,
        Duration.ofSeconds(seconds),
        -16,
        -2,
        false,
        "",
        "",
        "",
        START);
    var draft = new BulletinDraft(
        title,
        1,
        BulletinClass.NORMAL,
        "vi",
        Tone.NEUTRAL,
        null,
        null,
        null,
        null,
        null,
        text,
        sound.sha256());
    var version = new BulletinVersion(
        id, 1, 1, "lan", START, draft, "Tin tức", sound, Approval.APPROVED, "minh", START, null);
    bulletins.put(id, version);
    return version;
  }

  /** A session: items one after the other, cut at its end. */
  Occurrence session(
      long slot, String start, int seconds, WhenLate late, List<Long> items, Long... devices) {
    var date = LocalDate.parse("2026-11-20");
    var draft = new SlotDraft(
        "Buổi sáng",
        new Targets(Set.of(), Set.of(devices), Set.of()),
        LocalTime.parse(start),
        Duration.ofSeconds(seconds),
        date,
        "",
        1L,
        late,
        AfterEmergency.DROP,
        Duration.ZERO,
        true);
    var end = at(start).plusSeconds(seconds);
    var cues = new ArrayList<Cue>();
    var due = at(start);
    for (long item : items) {
      var version = Objects.requireNonNull(bulletins.get(item));
      var full = version.airtime();
      var left = Duration.between(due, end);
      cues.add(new Cue(
          slot,
          1,
          "Buổi sáng",
          date,
          cues.size() + 1,
          due,
          full.compareTo(left) > 0 ? left : full,
          full,
          item,
          1,
          version.title(),
          false,
          List.of(devices),
          "scheduler.reason.standing"));
      due = due.plus(full);
    }
    var occurrence = new Occurrence(
        new Slot(slot, 1, 1, draft, false, "lan", START), date, at(start), end, cues);
    programme.add(occurrence);
    return occurrence;
  }

  void withdraw(long id, String reason) {
    var v = Objects.requireNonNull(bulletins.get(id));
    bulletins.put(
        id,
        new BulletinVersion(
            id,
            1,
            1,
            "lan",
            START,
            v.content(),
            "Tin tức",
            v.sound(),
            Approval.WITHDRAWN,
            "minh",
            time.now(),
            reason));
    if (withdrawals != null) {
      withdrawals.withdrawn(id, "minh", reason);
    }
    time.settle();
  }

  @Override
  public List<Cue> between(Instant from, Instant to) {
    return occurrences(from, to).stream().flatMap(o -> o.cues().stream()).toList();
  }

  @Override
  public List<Occurrence> occurrences(Instant from, Instant to) {
    return programme.stream()
        .filter(o -> o.start().isBefore(to) && o.end().isAfter(from))
        .toList();
  }

  @Override
  public Why why(long deviceId, Instant moment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Why> why(Collection<Long> deviceIds, Instant moment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean freeze(Occurrence occurrence) {
    return frozen.putIfAbsent(occurrence.id(), occurrence) == null;
  }

  @Override
  public Optional<Occurrence> find(String id) {
    return Optional.ofNullable(frozen.get(id));
  }

  @Override
  public List<Occurrence> overlapping(Instant from, Instant to) {
    return frozen.values().stream()
        .filter(o -> o.start().isBefore(to) && o.end().isAfter(from))
        .toList();
  }

  @Override
  public void stop(String id, Instant at, String who, String reason) {
    stops.put(id, new Stopped(at, who, reason));
  }

  @Override
  public Optional<Stopped> stopped(String id) {
    return Optional.ofNullable(stops.get(id));
  }

  @Override
  public Map<String, Stopped> stopped(Instant from, Instant to) {
    return Map.copyOf(stops);
  }

  private Rendition rendition(String sound, String type) {
    if (renditionsFail) {
      throw new Refusal(null, "playlists.rendition.gone");
    }
    return new Rendition(type, Path.of("target"), "beef", Duration.ofSeconds(60));
  }

  private Devices devices() {
    var all = new LinkedHashMap<Long, Device>();
    all.put(SPEAKER, Props.device(SPEAKER, "Cụm loa 1", DeviceKind.LOUDSPEAKER));
    all.put(SECOND, Props.device(SECOND, "Cụm loa 2", DeviceKind.LOUDSPEAKER));
    all.put(PANEL, Props.device(PANEL, "Bảng LED", DeviceKind.LED));
    for (long id = PANEL + 1; id <= deviceCount; id++) {
      all.put(id, Props.device(id, "Cụm loa " + id, DeviceKind.LOUDSPEAKER));
    }
    return Props.only(
        Devices.class,
        Map.of(
            "in", args -> List.copyOf(all.values()),
            "find", args -> Optional.ofNullable(all.get((Long) args[0]))));
  }

  private Bulletins bulletinStore() {
    return Props.only(
        Bulletins.class,
        Map.of(
            "version", args -> Optional.ofNullable(bulletins.get((Long) args[0])),
            "onWithdrawal",
                args -> {
                  withdrawals = (Bulletins.WithdrawalListener) args[0];
                  return Optional.empty();
                }));
  }
}
