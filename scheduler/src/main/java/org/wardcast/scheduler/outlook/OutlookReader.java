package org.wardcast.scheduler.outlook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.recurrence.Window;
import org.wardcast.scheduler.rundown.Rundowns;
import org.wardcast.scheduler.slots.DeviceSets;
import org.wardcast.scheduler.slots.FillStore;
import org.wardcast.scheduler.slots.KnownDevices;
import org.wardcast.scheduler.slots.SlotStore;

/** Reads the plan, and only unrolls again what has changed. */
@Component
public class OutlookReader {
  /** How far two slots are compared day by day. */
  public static final int HORIZON_DAYS = 400;

  /** Most slots begin within the next weeks: what is kept serves them all. */
  private static final int ROOM_DAYS = 100;

  private static final LocalDate FAR = LocalDate.of(9999, 12, 31);
  private static final Duration WRITTEN_AHEAD = Duration.ofDays(3);

  private final SlotStore slots;
  private final FillStore fills;
  private final Rundowns rundowns;
  private final KnownDevices devices;
  private final DayBook dayBook;
  private final Clock clock;
  private final ZoneId zone;
  private volatile @Nullable Kept kept;

  public OutlookReader(
      SlotStore slots,
      FillStore fills,
      Rundowns rundowns,
      KnownDevices devices,
      DayBook dayBook,
      Clock clock,
      ZoneId zone) {
    this.slots = slots;
    this.fills = fills;
    this.rundowns = rundowns;
    this.devices = devices;
    this.dayBook = dayBook;
    this.clock = clock;
    this.zone = zone;
  }

  public LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** The last day that is looked at for a slot that begins on that one. */
  public LocalDate horizon(LocalDate firstDay) {
    var today = today();
    return (firstDay.isAfter(today) ? firstDay : today).plusDays(HORIZON_DAYS);
  }

  public Outlook to(LocalDate day) {
    var now = clock.instant();
    var today = today();
    // The version first: what is newer than it only means unrolling once more.
    var version = slots.version();
    var sets = devices.now();
    var usual = today.plusDays(HORIZON_DAYS + ROOM_DAYS);
    var last = kept;
    if (day.isAfter(usual)) {
      last = read(version, today, sets, new Timings(today.minusDays(2), day, zone));
    } else if (last == null
        || last.version() != version
        || !last.today().equals(today)
        || last.devices() != sets) {
      var timings = last != null && last.today().equals(today)
          ? last.timings()
          : new Timings(today.minusDays(2), usual, zone);
      last = read(version, today, sets, timings);
      kept = last;
    }
    return new Outlook(last, now, held(now, last), new WallClock(zone, now));
  }

  private Kept read(long version, LocalDate today, DeviceSets sets, Timings timings) {
    return new Kept(
        version,
        today,
        sets,
        timings,
        zone,
        slots.current(),
        changes(timings.from),
        unit -> dayBook.between(unit, timings.from, timings.to).stream()
            .map(DayBook.Kept::date)
            .collect(Collectors.toSet()),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>());
  }

  private Map<Long, Map<LocalDate, DayChange>> changes(LocalDate from) {
    var bySlot = new HashMap<Long, Map<LocalDate, DayChange>>();
    fills.edits(from, FAR).forEach((key, edits) -> {
      var change = edits.get(edits.size() - 1).change();
      if (change != null) {
        int at = key.indexOf('@');
        bySlot
            .computeIfAbsent(Long.valueOf(key.substring(0, at)), s -> new HashMap<>())
            .put(LocalDate.parse(key.substring(at + 1)), change);
      }
    });
    return bySlot;
  }

  private List<Held> held(Instant now, Kept plan) {
    var here = plan.slots().stream().map(Slot::id).collect(Collectors.toSet());
    var held = new ArrayList<Held>();
    for (var one : rundowns.outlines(now, now.plus(WRITTEN_AHEAD))) {
      held.add(here.contains(one.slot().id()) ? staying(one, plan) : leaving(one, plan));
    }
    return held;
  }

  private static Held staying(Occurrence one, Kept plan) {
    var window = new Window(one.date(), one.start(), one.end());
    return new Held(one.slot(), window, plan.devices().of(one.slot().plan().targets()), false);
  }

  private Held leaving(Occurrence one, Kept plan) {
    List<Cue> cues = rundowns.find(one.id()).map(Occurrence::cues).orElse(List.of());
    var places = new BitSet();
    cues.stream()
        .flatMap(c -> c.deviceIds().stream())
        .forEach(id -> plan.devices().place(id).ifPresent(places::set));
    var end = cues.stream().map(Cue::end).max(Instant::compareTo).orElse(one.start());
    return new Held(one.slot(), new Window(one.date(), one.start(), end), places, true);
  }
}
