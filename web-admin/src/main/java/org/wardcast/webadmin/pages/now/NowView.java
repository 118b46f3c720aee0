package org.wardcast.webadmin.pages.now;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.SimulatedDevices;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.playlists.Bulletins;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.OnAir;
import org.wardcast.scheduler.Programme;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Puts the moment together: the plan of the day, what is on, every device in sight. */
@Component
class NowView {
  private static final int COMING = 8;

  private final Programme programme;
  private final OnAir onAir;
  private final Devices devices;
  private final SimulatedDevices simulated;
  private final Bulletins bulletins;
  private final UnitChoice choice;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  NowView(
      Programme programme,
      OnAir onAir,
      Devices devices,
      SimulatedDevices simulated,
      Bulletins bulletins,
      UnitChoice choice,
      Rights rights,
      Clock clock,
      ZoneId zone) {
    this.programme = programme;
    this.onAir = onAir;
    this.devices = devices;
    this.simulated = simulated;
    this.bulletins = bulletins;
    this.choice = choice;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  NowPage of(Account account, @Nullable Unit unit) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    var dayStart = today.atStartOfDay(zone).toInstant();
    var dayEnd = today.plusDays(1).atStartOfDay(zone).toInstant();
    var scope = choice.scope(account, unit);
    var visible = devices.in(scope).stream().filter(Device::enabled).toList();
    var ids = visible.stream().map(Device::id).collect(Collectors.toSet());
    var live = onAir.now().stream().filter(n -> ids.contains(n.deviceId())).toList();
    var occurrences = programme.occurrences(dayStart, now.plus(Duration.ofHours(24))).stream()
        .filter(occurrence -> concerns(occurrence, scope, ids))
        .toList();
    double day = Duration.between(dayStart, dayEnd).toMillis();
    return new NowPage(
        today,
        100 * Duration.between(dayStart, now).toMillis() / day,
        running(account, now, occurrences, live),
        timeline(now, dayStart, dayEnd, occurrences),
        next(now, occurrences, ids),
        dots(account, visible, live),
        tasks(account, scope, now, occurrences));
  }

  private static boolean concerns(Occurrence occurrence, Collection<Long> scope, Set<Long> ids) {
    return scope.isEmpty()
        || scope.contains(occurrence.slot().ownerUnitId())
        || occurrence.cues().stream()
            .anyMatch(cue -> cue.deviceIds().stream().anyMatch(ids::contains));
  }

  private List<NowPage.Running> running(
      Account account, Instant now, List<Occurrence> occurrences, List<OnAir.Now> live) {
    var running = new ArrayList<NowPage.Running>();
    for (var occurrence : occurrences) {
      var of = live.stream()
          .filter(n -> n.cue().occurrence().equals(occurrence.id()))
          .toList();
      if (of.isEmpty()) {
        continue;
      }
      var cue =
          of.stream().map(OnAir.Now::cue).max(Comparator.comparing(Cue::due)).orElseThrow();
      double done = Duration.between(cue.due(), now).toMillis();
      running.add(new NowPage.Running(
          occurrence.id(),
          occurrence.slot().plan().name(),
          cue.title(),
          bulletinClass(cue),
          cue.end(),
          occurrence.end(),
          cue.length(),
          Math.max(0, Math.min(100, 100 * done / Math.max(1, cue.length().toMillis()))),
          cue.item(),
          occurrence.cues().size(),
          (int) of.stream().filter(n -> n.state() == OnAir.State.PLAYING).count(),
          (int) of.stream().filter(n -> n.state() == OnAir.State.TROUBLE).count(),
          rights.may(account, Right.PROGRAMME_STOP, occurrence.slot().ownerUnitId())));
    }
    return running;
  }

  private String bulletinClass(Cue cue) {
    return bulletins
        .version(cue.bulletinId(), cue.bulletinVersion())
        .map(version -> version.content().bulletinClass().name())
        .orElse("NORMAL");
  }

  private static List<NowPage.Block> timeline(
      Instant now, Instant dayStart, Instant dayEnd, List<Occurrence> occurrences) {
    double day = Duration.between(dayStart, dayEnd).toMillis();
    return occurrences.stream()
        .filter(o -> o.start().isBefore(dayEnd))
        .map(o -> {
          var start = o.start().isBefore(dayStart) ? dayStart : o.start();
          var end = o.end().isAfter(dayEnd) ? dayEnd : o.end();
          return new NowPage.Block(
              o.slot().plan().name(),
              o.start(),
              o.end(),
              100 * Duration.between(dayStart, start).toMillis() / day,
              100 * Duration.between(start, end).toMillis() / day,
              state(o, now),
              o.cues().size());
        })
        .toList();
  }

  private static String state(Occurrence occurrence, Instant now) {
    if (!occurrence.end().isAfter(now)) {
      return "past";
    }
    if (occurrence.cues().isEmpty()) {
      return "empty";
    }
    return occurrence.start().isAfter(now) ? "coming" : "now";
  }

  private static List<NowPage.Next> next(Instant now, List<Occurrence> occurrences, Set<Long> ids) {
    return occurrences.stream()
        .flatMap(o -> o.cues().stream())
        .filter(cue -> cue.due().isAfter(now))
        .sorted(Comparator.comparing(Cue::due))
        .limit(COMING)
        .map(cue -> new NowPage.Next(cue.due(), cue.title(), cue.slotName(), cue.length(), (int)
            cue.deviceIds().stream().filter(ids::contains).count()))
        .toList();
  }

  private List<NowPage.Dot> dots(Account account, List<Device> visible, List<OnAir.Now> live) {
    Map<Long, OnAir.Now> byDevice = new HashMap<>();
    live.forEach(n -> byDevice.put(n.deviceId(), n));
    return visible.stream()
        .map(device -> {
          var on = byDevice.get(device.id());
          boolean mayTry = rights.may(account, Right.DEVICE_TEST, device.unitId())
              || rights.may(account, Right.PROGRAMME_STOP, device.unitId());
          return new NowPage.Dot(
              device,
              devices.health(device.id()),
              on == null ? "idle" : on.state().name().toLowerCase(java.util.Locale.ROOT),
              on == null ? null : on.cue().title(),
              on == null ? "" : on.detail(),
              device.simulated() && device.kind().sounds(),
              device.simulated() && device.kind().shows(),
              !device.simulated() || simulated.plugged(device.id()),
              device.simulated() && mayTry);
        })
        .toList();
  }

  private List<NowPage.Task> tasks(
      Account account, Collection<Long> scope, Instant now, List<Occurrence> occurrences) {
    var tasks = new ArrayList<NowPage.Task>();
    if (rights.mayAnywhere(account, Right.BULLETIN_APPROVE)) {
      var waiting = bulletins.count(
          new BulletinFilter(null, List.copyOf(scope), Set.of(Approval.SUBMITTED), null, 1, 0));
      if (waiting > 0) {
        tasks.add(new NowPage.Task(
            "web.now.task.approve", waiting, "/library?tab=waiting", "checkup-list"));
      }
    }
    if (rights.mayAnywhere(account, Right.SLOT_WRITE)) {
      occurrences.stream()
          .filter(o -> o.cues().isEmpty() && o.start().isAfter(now))
          .limit(2)
          .forEach(o -> tasks.add(new NowPage.Task(
              "web.now.task.empty", o.slot().plan().name(), "/playlists", "playlist-x")));
    }
    return tasks;
  }
}
