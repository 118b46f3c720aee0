package org.wardcast.scheduler.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.Why;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.scheduler.proof.Reconciliation;
import org.wardcast.scheduler.rundown.Rundowns;
import org.wardcast.scheduler.slots.KnownDevices;
import org.wardcast.scheduler.slots.SlotStore;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/**
 * A province (1) with two wards (2 with devices 11 and 12, and 3 with device 13) on real tables; what
 * was planned and what was heard is written down by each test. Local day: 20 November 2026.
 */
final class Bench implements Programme, Rundowns {
  static final LocalDate DAY = LocalDate.parse("2026-11-20");
  static final long PROVINCE = 1;
  static final long WARD = 2;
  static final long OTHER = 3;

  final Database db;
  final ZoneId zone;
  final VirtualTime time;
  final World world;
  final AirlogWriter airlog;
  final Reconciliation desk;
  private final List<Occurrence> programme = new ArrayList<>();
  private final Set<String> frozen = new HashSet<>();

  Bench(Database db) {
    this(db, "Asia/Ho_Chi_Minh");
  }

  /** It is noon on the day after. */
  Bench(Database db, String zoneName) {
    this.db = db.migrate("scheduler");
    zone = ZoneId.of(zoneName);
    time = new VirtualTime(DAY.plusDays(1).atTime(12, 0).atZone(zone).toInstant());
    var plan = new TestPlan(zoneName)
        .device(11, WARD, DeviceKind.LOUDSPEAKER)
        .device(12, WARD, DeviceKind.LOUDSPEAKER)
        .device(13, OTHER, DeviceKind.LOUDSPEAKER);
    world = new World(plan)
        .unit(PROVINCE, UnitKind.PROVINCE, 0)
        .unit(WARD, UnitKind.WARD, PROVINCE)
        .unit(OTHER, UnitKind.WARD, PROVINCE)
        .unit(21, UnitKind.AREA, WARD);
    airlog = new AirlogWriter(db.writer(), db.transactions(), time.clock(), zone);
    desk = desk();
  }

  private Reconciliation desk() {
    var settings = new ReconciliationSettings(1000, 1000, 1000, 120_000, false);
    var lines = new DayLines(db.read(), settings);
    var locks = new LockStore(db.write(), db.read());
    var explanations = new ExplanationStore(db.write(), db.read());
    var causes = new CauseStore(db.write(), db.read());
    var units = world.units();
    var names = new CommuneNames(units);
    var days = new OpenDays(
        new PlanReader(this, this, zone),
        lines,
        locks,
        explanations,
        new KnownDevices(world.devices(), units),
        units,
        settings,
        time.clock(),
        zone);
    return new StoredReconciliation(
        days,
        new KnownCommunes(
            lines,
            explanations,
            locks,
            new SlotStore(db.write(), db.read()),
            world.devices(),
            time.clock(),
            zone),
        names,
        new Explainer(explanations, causes, locks, names, airlog, db.transactions(), time.clock()),
        explanations,
        causes,
        new Locker(
            airlog,
            new Notes(airlog),
            locks,
            explanations,
            db.transactions(),
            units,
            names,
            settings,
            time.clock()),
        locks,
        lines,
        LogReader.of(db),
        units,
        settings);
  }

  Instant at(String local) {
    return (local.contains("T")
            ? LocalDateTime.parse(local)
            : DAY.atTime(java.time.LocalTime.parse(local)))
        .atZone(zone)
        .toInstant();
  }

  /** Frozen; one item after the other, a minute each. */
  List<Cue> planned(long slot, String start, int items, Long... devices) {
    var cues = agenda(slot, start, items, devices);
    frozen.add(cues.get(0).occurrence());
    return cues;
  }

  /** Only in the plan of then: nothing was written down. */
  List<Cue> agenda(long slot, String start, int items, Long... devices) {
    var from = at(start);
    var date = LocalDate.ofInstant(from, zone);
    var cues = new ArrayList<Cue>();
    for (int item = 1; item <= items; item++) {
      cues.add(new Cue(
          slot,
          1,
          "Buổi " + slot,
          date,
          item,
          from.plusSeconds(60L * (item - 1)),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          item,
          1,
          "Bản tin " + item,
          false,
          List.of(devices),
          "scheduler.reason.standing"));
    }
    var draft = TestPlan.daily("05:00", Duration.ofMinutes(items), DAY.toString(), 1);
    programme.add(new Occurrence(
        new Slot(slot, 1, PROVINCE, draft, false, "an", TestPlan.LONG_AGO),
        date,
        from,
        from.plusSeconds(60L * items),
        cues));
    return cues;
  }

  static String airing(Cue cue, long device) {
    return cue.occurrence() + "/" + cue.item() + "/" + device;
  }

  /** All of it, on the second. */
  void heard(Cue cue, long device, long unit) {
    part(cue, device, unit, 1, 0, 60, 0, 60, EndState.COMPLETE, "");
  }

  void missed(Cue cue, long device, long unit, String reason) {
    part(cue, device, unit, 1, 0, 60, -1, 0, EndState.MISSED, reason);
  }

  /**
   * All in seconds.
   *
   * @param from and {@code length}: which stretch of the cue
   * @param began after the stretch's start; negative if never
   */
  void part(
      Cue cue,
      long device,
      long unit,
      int part,
      double from,
      double length,
      double began,
      double aired,
      EndState state,
      String reason) {
    var start = cue.due().plusMillis(Math.round(from * 1000));
    write(new NewLine(
        airing(cue, device),
        part,
        Kind.AIRING,
        subject(cue.occurrence(), cue.item(), device, unit, cue.title()),
        start,
        Math.round(length * 1000),
        outcome(
            began < 0 ? null : start.plusMillis(Math.round(began * 1000)), aired, state, reason)));
  }

  void unplanned(String name, long device, long unit, Instant started, int seconds) {
    write(new NewLine(
        name + "/" + device,
        1,
        Kind.AIRING,
        subject(null, 0, device, unit, "Tin khẩn"),
        null,
        0,
        outcome(started, seconds, EndState.COMPLETE, "")));
  }

  /** As the correcting room writes it. */
  void correct(long number, int part, @Nullable Instant started, int aired, EndState state) {
    var old = LogReader.of(db).line(number).orElseThrow();
    write(new NewLine(
        "corrects/" + number,
        part,
        Kind.CORRECTION,
        subject(old.occurrence(), old.item(), old.deviceId(), old.unitId(), old.title()),
        old.plannedStart(),
        old.plannedMillis(),
        outcome(started, aired, state, "Nghe trực tiếp tại chỗ")));
  }

  long number(Cue cue, long device) {
    return LogReader.all(db).stream()
        .filter(l -> l.airing().equals(airing(cue, device)))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private void write(NewLine line) {
    airlog.append(List.of(line));
  }

  private static Subject subject(
      @Nullable String occurrence, int item, long device, long unit, String title) {
    return new Subject(
        occurrence,
        item,
        device,
        "Cụm loa " + device,
        unit,
        "Phường",
        false,
        item,
        1,
        title,
        "Thời sự",
        "NORMAL",
        false,
        null);
  }

  private static Outcome outcome(
      @Nullable Instant started, double aired, EndState state, String reason) {
    return new Outcome(
        started,
        started,
        started,
        started == null ? null : started.plusMillis(Math.round(aired * 1000)),
        Math.round(aired * 1000),
        null,
        state,
        reason,
        aired > 0 ? Evidence.SENT : Evidence.NONE,
        "system");
  }

  void inFlight(Cue cue, long device) {
    db.write().sql("""
            insert into scheduler_inflight (airing, part, kind, item, device, device_name, unit,
              unit_names, simulated, bulletin, bulletin_version, title, topic, bulletin_class,
              signature, planned, shows, covered, window_end)
            values (?, 1, 'AIRING', 1, ?, '', 2, '', 0, 1, 1, '', '', '', 0, 1, 0, 0, 0)""").params(airing(cue, device), device).update();
  }

  /** What differs on a day, as a person would write it down: device, and how. */
  List<String> differing(long unit, LocalDate day) {
    return desk.of(unit, day).discrepancies().stream()
        .flatMap(d -> d.airings().stream())
        .map(Bench::said)
        .toList();
  }

  static String said(Compared a) {
    return a.item() + "/" + a.deviceId() + " "
        + String.join("+", a.deviations().stream().map(Deviation::name).toList());
  }

  List<String> airings(long unit) {
    return desk.of(unit, DAY).discrepancies().stream()
        .flatMap(d -> d.airings().stream())
        .map(Compared::airing)
        .toList();
  }

  @Override
  public List<Occurrence> occurrences(Instant from, Instant to) {
    return programme.stream()
        .filter(o -> o.start().isBefore(to) && o.end().isAfter(from))
        .toList();
  }

  @Override
  public List<Occurrence> overlapping(Instant from, Instant to) {
    return occurrences(from, to).stream().filter(o -> frozen.contains(o.id())).toList();
  }

  @Override
  public List<Cue> between(Instant from, Instant to) {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Occurrence> find(String occurrenceId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void stop(String occurrenceId, Instant at, String who, String reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Stopped> stopped(String occurrenceId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Stopped> stopped(Instant from, Instant to) {
    throw new UnsupportedOperationException();
  }
}
