package org.wardcast.scheduler.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Agenda;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Explainer;
import org.wardcast.scheduler.Explainer.Stop;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Plan;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Why;
import org.wardcast.scheduler.daybook.HolidayStore;
import org.wardcast.scheduler.levels.LevelStore;
import org.wardcast.scheduler.rundown.Rundowns;
import org.wardcast.scheduler.rundown.Rundowns.Stopped;
import org.wardcast.scheduler.slots.FillStore;
import org.wardcast.scheduler.slots.KnownDevices;
import org.wardcast.scheduler.slots.SlotStore;

/** The agenda of the plan as it is stored now. */
@Component
class StoredProgramme implements Programme, Explainer.Names {
  private final SlotStore slots;
  private final FillStore fills;
  private final Rundowns rundowns;
  private final Playlists playlists;
  private final Bulletins bulletins;
  private final KnownDevices devices;
  private final Units units;
  private final HolidayStore dayBook;
  private final LevelStore levels;
  private final Clock clock;
  private final ZoneId zone;

  StoredProgramme(
      SlotStore slots,
      FillStore fills,
      Rundowns rundowns,
      Playlists playlists,
      Bulletins bulletins,
      KnownDevices devices,
      Units units,
      HolidayStore dayBook,
      LevelStore levels,
      Clock clock,
      ZoneId zone) {
    this.slots = slots;
    this.fills = fills;
    this.rundowns = rundowns;
    this.playlists = playlists;
    this.bulletins = bulletins;
    this.devices = devices;
    this.units = units;
    this.dayBook = dayBook;
    this.levels = levels;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<Cue> between(Instant from, Instant to) {
    var cues = agenda().between(from, to);
    var stops = rundowns.stopped(from, to);
    return stops.isEmpty()
        ? cues
        : cues.stream().flatMap(c -> until(c, stops.get(c.occurrence()), from)).toList();
  }

  @Override
  public List<Occurrence> occurrences(Instant from, Instant to) {
    return agenda().occurrences(from, to);
  }

  @Override
  public Why why(long deviceId, Instant moment) {
    return why(List.of(deviceId), moment).get(0);
  }

  @Override
  public List<Why> why(Collection<Long> deviceIds, Instant moment) {
    var stops = new HashMap<String, Stop>();
    rundowns
        .stopped(moment, moment.plusMillis(1))
        .forEach((id, s) -> stops.put(id, new Stop(s.at(), s.who(), s.reason())));
    var explainer = new Explainer(plan(), this, stops, moment);
    return deviceIds.stream().map(explainer::why).toList();
  }

  private static Stream<Cue> until(Cue c, @Nullable Stopped stop, Instant from) {
    if (stop == null || !c.end().isAfter(stop.at())) {
      return Stream.of(c);
    }
    if (!c.due().isBefore(stop.at()) || !stop.at().isAfter(from)) {
      return Stream.empty();
    }
    return Stream.of(c.lasting(Duration.between(c.due(), stop.at())));
  }

  private Agenda agenda() {
    return new Agenda(plan());
  }

  /** Afresh for every question: what it has looked up it never asks again. */
  private Plan plan() {
    return new StoredPlan(
        slots,
        fills,
        rundowns,
        playlists,
        bulletins,
        devices.now(),
        units,
        dayBook,
        levels,
        clock.instant(),
        zone);
  }

  @Override
  public String unit(long id) {
    return units.find(id).map(Unit::fullName).orElse("");
  }

  @Override
  public String level(long id) {
    return levels.name(id);
  }

  @Override
  public String bulletin(long id) {
    return bulletins.find(id).map(b -> b.latest().title()).orElse("");
  }
}
