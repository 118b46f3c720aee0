package org.wardcast.scheduler.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Fleet;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.scheduler.recovery.Flights;
import org.wardcast.scheduler.rundown.Rundowns;

/** Makes airings of a frozen occurrence: one for every cue on every device. */
@Component
final class Cast {
  /** Time for renditions, on top of what the slowest device needs. */
  static final Duration RENDITION_TIME = Duration.ofSeconds(5);

  private final Bulletins bulletins;
  private final Devices devices;
  private final Units units;
  private final Fleet fleet;
  private final Rundowns rundowns;
  private final Flights flights;
  private final ZoneId zone;

  Cast(
      Bulletins bulletins,
      Devices devices,
      Units units,
      Fleet fleet,
      Rundowns rundowns,
      Flights flights,
      ZoneId zone) {
    this.bulletins = bulletins;
    this.devices = devices;
    this.units = units;
    this.fleet = fleet;
    this.rundowns = rundowns;
    this.flights = flights;
    this.zone = zone;
  }

  Map<Long, Device> register() {
    return devices.in(List.of()).stream().collect(Collectors.toMap(Device::id, d -> d));
  }

  static Duration leadTime(Occurrence occurrence, Map<Long, Device> register) {
    return occurrence.cues().stream()
        .flatMap(cue -> cue.deviceIds().stream())
        .distinct()
        .map(register::get)
        .filter(Objects::nonNull)
        .map(Device::leadTime)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO)
        .plus(RENDITION_TIME);
  }

  /**
   * What of it has no line yet.
   *
   * @param since cues that ended before are accounted for already
   * @param off while the server was off nothing could be heard: cues due before then say so
   */
  List<Airing> airings(
      Occurrence occurrence,
      Map<Long, Device> register,
      Instant since,
      @Nullable Instant off,
      Moment m,
      Effects out) {
    var accounted = flights.accounted(occurrence.id());
    var stopped = rundowns.stopped(occurrence.id());
    var clips = new HashMap<String, ClipSource>();
    var versions = new HashMap<String, @Nullable BulletinVersion>();
    var names = new HashMap<UnitOnDay, String>();
    var airings = new ArrayList<Airing>();
    for (var cue : occurrence.cues()) {
      if (!cue.end().isAfter(since)) {
        continue;
      }
      var version = versions.computeIfAbsent(
          cue.bulletinId() + "/" + cue.bulletinVersion(),
          key -> bulletins.version(cue.bulletinId(), cue.bulletinVersion()).orElse(null));
      var clock = new CueClock(cue.due());
      for (long deviceId : cue.deviceIds()) {
        var device = register.get(deviceId);
        var id = cue.occurrence() + "/" + cue.item() + "/" + deviceId;
        var done = accounted.getOrDefault(id, new Flights.Accounted(0, 0));
        if (done.plannedMillis() >= cue.length().toMillis()) {
          continue;
        }
        var plan = new AiringPlan(
            id,
            Kind.AIRING,
            cue,
            subject(cue, deviceId, device, version, names),
            "system",
            cue.due(),
            cue.length(),
            cue.length().compareTo(cue.full()) < 0,
            occurrence.slot().plan().whenLate() == WhenLate.JOIN,
            (device == null ? Duration.ZERO : device.leadTime()).plus(RENDITION_TIME),
            content(cue, device, version, clips),
            clock);
        var trouble = off != null && cue.due().isBefore(off)
            ? Trouble.missed(Reason.SERVER_OFF.code())
            : null;
        var airing =
            new Airing(plan, cue.due().plusMillis(done.plannedMillis()), done.parts() + 1, trouble);
        stopped.ifPresent(s -> airing.end(Ending.stopped(s.who(), s.reason()), m, out));
        if (version != null && version.state() == Approval.WITHDRAWN) {
          airing.end(withdrawal(version), m, out);
        }
        airings.add(airing);
      }
    }
    return airings;
  }

  private static Ending withdrawal(BulletinVersion version) {
    var who = version.decidedBy() == null ? "system" : version.decidedBy();
    return Ending.withdrawn(who, version.reason() == null ? "" : version.reason());
  }

  private Content content(
      Cue cue,
      @Nullable Device device,
      @Nullable BulletinVersion version,
      Map<String, ClipSource> clips) {
    if (version == null || device == null) {
      return new Content.Gone(Reason.NO_BULLETIN.code());
    }
    if (device.kind().shows()) {
      var text = version.content().text();
      return new Content.Shown(text == null || text.isBlank() ? cue.title() : text);
    }
    var sound = version.sound();
    var types = fleet.takes(device.id());
    if (sound == null || types.isEmpty()) {
      return new Content.Gone(Reason.NO_FORMAT.code());
    }
    var type = types.get(0);
    return new Content.Spoken(clips.computeIfAbsent(
        sound.sha256() + " " + type, key -> new ClipSource(sound.sha256(), type)));
  }

  private Subject subject(
      Cue cue,
      long deviceId,
      @Nullable Device device,
      @Nullable BulletinVersion version,
      Map<UnitOnDay, String> names) {
    var sound = version == null ? null : version.sound();
    return new Subject(
        cue.occurrence(),
        cue.item(),
        deviceId,
        device == null ? "" : device.name(),
        device == null ? 0 : device.unitId(),
        device == null ? "" : unitNames(device, cue.due(), names),
        device != null && device.simulated(),
        cue.bulletinId(),
        cue.bulletinVersion(),
        cue.title(),
        version == null ? "" : version.topicName(),
        version == null ? "" : version.content().bulletinClass().name(),
        cue.signature(),
        sound == null ? null : sound.sha256());
  }

  /** A test on a device: it belongs to no rundown and counts in no figure. */
  Subject testSubject(Device device, String title, Instant due) {
    return new Subject(
        null,
        0,
        device.id(),
        device.name(),
        device.unitId(),
        unitNames(device, due, new HashMap<>()),
        device.simulated(),
        0,
        0,
        title,
        "",
        "",
        false,
        null);
  }

  private record UnitOnDay(long unit, LocalDate day) {}

  /** As they are called on the broadcast day, from the top down. */
  private String unitNames(Device device, Instant due, Map<UnitOnDay, String> names) {
    var day = LocalDate.ofInstant(due, zone);
    return names.computeIfAbsent(
        new UnitOnDay(device.unitId(), day),
        key -> units.path(key.unit()).stream()
            .map(unit -> units.on(unit.id(), day).orElse(unit).fullName())
            .collect(Collectors.joining(" › ")));
  }
}
