package org.wardcast.webadmin.pages.schedule;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.SiteKinds;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.scheduler.planning.Reached;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.pages.devices.Folded;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.plan.Communes;

/** What the form of a slot offers: targets to add, playlists, levels, and how far it reaches. */
@Component
class SlotFormView {
  private static final int FOUND = 12;
  private static final int MOST_TAGS = 40;

  /** Something to aim at. */
  record Target(long id, String name, String where) {}

  private final Playlists playlists;
  private final Levels levels;
  private final Reached reached;
  private final SiteKinds siteKinds;
  private final Devices devices;
  private final Units units;
  private final Owners owners;
  private final Rights rights;
  private final Sentences sentences;
  private final Clock clock;
  private final ZoneId zone;

  SlotFormView(
      Playlists playlists,
      Levels levels,
      Reached reached,
      SiteKinds siteKinds,
      Devices devices,
      Units units,
      Owners owners,
      Rights rights,
      Sentences sentences,
      Clock clock,
      ZoneId zone) {
    this.playlists = playlists;
    this.levels = levels;
    this.reached = reached;
    this.siteKinds = siteKinds;
    this.devices = devices;
    this.units = units;
    this.owners = owners;
    this.rights = rights;
    this.sentences = sentences;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  List<Unit> owners(Account account, @Nullable Unit chosen) {
    return owners.of(account, chosen, Right.SLOT_WRITE);
  }

  /** A slot of a level is most likely of the level's own unit. */
  @Nullable Long owner(Account account, @Nullable Unit chosen, @Nullable Long level) {
    var ofLevel = Optional.ofNullable(level)
        .flatMap(levels::find)
        .map(Level::unitId)
        .filter(unit -> rights.may(account, Right.SLOT_WRITE, unit));
    return ofLevel.orElseGet(
        () -> owners(account, chosen).stream().findFirst().map(Unit::id).orElse(null));
  }

  void fill(Account account, @Nullable Unit chosen, SlotForm form, Model model) {
    var options = ownerOptions(account, chosen, form);
    model.addAttribute("form", form);
    model.addAttribute("owners", options);
    model.addAttribute("playlists", lists(options, form));
    model.addAttribute("levels", levels(form));
    model.addAttribute(
        "chosenUnits", form.unitIds() == null ? List.of() : unitTargets(form.unitIds()));
    model.addAttribute(
        "chosenDevices", form.deviceIds() == null ? List.of() : deviceTargets(form.deviceIds()));
    model.addAttribute("channels", DeviceKind.values());
    model.addAttribute("sites", siteKinds.all());
    model.addAttribute("tagsKnown", tagsKnown(options));
    model.addAttribute("filling", FilledBy.values());
    model.addAttribute("holidays", OnHolidays.values());
    model.addAttribute("weekdays", DayOfWeek.values());
    model.addAttribute("reach", reach(form.targets()));
    find(account, form.q() == null ? "" : form.q(), model);
    model.addAttribute("styles", List.of("/static/schedule.css"));
    model.addAttribute("scripts", List.of("/static/slot.js"));
  }

  private Map<Long, String> ownerOptions(Account account, @Nullable Unit chosen, SlotForm form) {
    var options = new LinkedHashMap<Long, String>();
    var owner = form.ownerUnitId();
    if (owner != null && rights.may(account, Right.SLOT_WRITE, owner)) {
      units.find(owner).ifPresent(unit -> options.put(owner, unit.fullName()));
    }
    if (form.id() == null) {
      owners(account, chosen).forEach(unit -> options.put(unit.id(), unit.fullName()));
    }
    return options;
  }

  private List<Playlist> lists(Map<Long, String> options, SlotForm form) {
    var all = new ArrayList<Playlist>();
    if (!options.isEmpty()) {
      playlists.list(List.copyOf(options.keySet())).stream()
          .filter(list -> !list.template())
          .forEach(all::add);
    }
    var present = form.playlistId();
    if (present != null && all.stream().noneMatch(list -> list.id() == present)) {
      playlists.find(present).ifPresent(all::add);
    }
    return all;
  }

  private List<Level> levels(SlotForm form) {
    var owner = form.ownerUnitId();
    if (owner == null) {
      return List.of();
    }
    var above = units.path(owner).stream().map(Unit::id).collect(Collectors.toSet());
    return levels.list().stream()
        .filter(level -> above.contains(level.unitId()))
        .toList();
  }

  private List<String> tagsKnown(Map<Long, String> options) {
    var within = options.keySet().stream()
        .flatMap(id -> units.subtree(id).stream())
        .collect(Collectors.toSet());
    return within.isEmpty()
        ? List.of()
        : devices.in(within).stream()
            .flatMap(device -> device.tags().stream())
            .distinct()
            .sorted()
            .limit(MOST_TAGS)
            .toList();
  }

  /** Units, areas and devices by part of a name, where this person may plan. */
  void find(Account account, String q, Model model) {
    var text = q.strip();
    model.addAttribute("asked", text);
    if (text.isEmpty()) {
      model.addAttribute("foundUnits", List.of());
      model.addAttribute("foundDevices", List.of());
      return;
    }
    var found = units.search(text, today(), 10 * FOUND).stream()
        .filter(unit -> rights.may(account, Right.SLOT_WRITE, unit.id()))
        .limit(FOUND)
        .map(Unit::id)
        .toList();
    model.addAttribute("foundUnits", unitTargets(found));
    var wanted = Folded.of(text);
    var mine = devices.in(within(account)).stream()
        .filter(Device::enabled)
        .filter(d -> Folded.of(d.name() + " " + d.code()).contains(wanted))
        .limit(FOUND)
        .map(Device::id)
        .toList();
    model.addAttribute("foundDevices", deviceTargets(mine));
  }

  private Collection<Long> within(Account account) {
    if (rights.mayEverywhere(account, Right.SLOT_WRITE)) {
      return List.of();
    }
    var all = rights.unitsWith(account, Right.SLOT_WRITE).stream()
        .flatMap(id -> units.subtree(id).stream())
        .collect(Collectors.toSet());
    // An empty set would mean everything: an id that does not exist stands for nothing.
    return all.isEmpty() ? List.of(-1L) : all;
  }

  private List<Target> unitTargets(Collection<Long> ids) {
    return ids.stream()
        .flatMap(id -> units.find(id).stream())
        .map(unit -> new Target(unit.id(), unit.fullName(), where(unit.parentId())))
        .toList();
  }

  private List<Target> deviceTargets(Collection<Long> ids) {
    return ids.stream()
        .flatMap(id -> devices.find(id).stream())
        .map(d -> new Target(d.id(), d.name(), d.code() + " · " + where(d.unitId())))
        .toList();
  }

  private String where(@Nullable Long unit) {
    return unit == null
        ? ""
        : units.path(unit).stream().map(Unit::name).collect(Collectors.joining(" › "));
  }

  /** "Phát tới 248 thiết bị ở 124 xã, phường". */
  String reach(Targets targets) {
    if (targets.unitIds().isEmpty() && targets.deviceIds().isEmpty()) {
      return sentences.of("web.plan.reach.nothing");
    }
    var found = reached.by(targets);
    var communes = Communes.on(units, today());
    long in = found.stream().map(d -> communes.communeOf(d.unitId())).distinct().count();
    return sentences.of("web.plan.reach", found.size(), in);
  }
}
