package org.wardcast.webadmin.pages.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Reached;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.people.SlotRights;
import org.wardcast.webadmin.plan.Choices;
import org.wardcast.webadmin.plan.Communes;
import org.wardcast.webadmin.plan.Places;

/** Puts the side panel together. */
@Component
class OccurrencePanel {
  /** A list of devices longer than this is no list to choose from. */
  private static final int MOST_DEVICES = 300;

  private static final int NAMED = 3;

  private final Occurrences occurrences;
  private final Slots slots;
  private final Reached reached;
  private final Choices choices;
  private final Playlists playlists;
  private final Bulletins bulletins;
  private final Devices devices;
  private final Units units;
  private final Rights rights;
  private final SlotRights slotRights;
  private final Names names;
  private final Objections hours;
  private final Sentences sentences;
  private final Clock clock;

  OccurrencePanel(
      Occurrences occurrences,
      Slots slots,
      Reached reached,
      Choices choices,
      Playlists playlists,
      Bulletins bulletins,
      Devices devices,
      Units units,
      Rights rights,
      SlotRights slotRights,
      Names names,
      Objections hours,
      Sentences sentences,
      Clock clock) {
    this.occurrences = occurrences;
    this.slots = slots;
    this.reached = reached;
    this.choices = choices;
    this.playlists = playlists;
    this.bulletins = bulletins;
    this.devices = devices;
    this.units = units;
    this.rights = rights;
    this.slotRights = slotRights;
    this.names = names;
    this.hours = hours;
    this.sentences = sentences;
    this.clock = clock;
  }

  /** @param back the view of the timeline it stands beside */
  void fill(Account account, String id, String back, Model model) {
    var occurrence = occurrences.find(id);
    model.addAttribute("occurrence", view(account, occurrence));
    model.addAttribute("back", back);
  }

  private OccurrenceView view(Account account, Occurrence o) {
    var slot = slots.find(o.slot().id()).orElse(o.slot());
    var communes = Communes.on(units, o.date());
    var reach = reach(o);
    boolean mayPlan = rights.may(account, Right.SLOT_WRITE, slot.ownerUnitId());
    // Somebody else's slot is seen by whoever has a device in it.
    if (reach.stream().noneMatch(device -> rights.may(account, Right.SEE, device.unitId()))) {
      rights.require(account, Right.SEE, slot.ownerUnitId());
    }
    var change = occurrences.change(slot.id(), o.date());
    var chosen = choices.of(slot, o.date());
    var parts = new LinkedHashSet<Long>();
    reach.forEach(device -> parts.add(communes.communeOf(device.unitId())));
    boolean granted = slot.plan().filledBy() == SlotDraft.FilledBy.UNITS;
    boolean coming = o.end().isAfter(clock.instant());
    var mine = coming && granted && !mayPlan
        ? parts.stream()
            .filter(unit -> rights.may(account, Right.SLOT_WRITE, unit))
            .map(unit -> mine(unit, chosen, communes))
            .toList()
        : List.<OccurrenceView.Mine>of();
    var places = coming
        ? places(account, slot, communes, parts, reach)
        : List.<OccurrenceView.PlaceOption>of();
    var owners = new LinkedHashSet<Long>();
    owners.add(slot.ownerUnitId());
    mine.forEach(m -> owners.add(Objects.requireNonNull(Places.parse(m.place()).unitId())));
    return new OccurrenceView(
        o,
        sentences.of(
            granted ? "web.plan.held.granted" : "web.plan.held.booked",
            communes.name(slot.ownerUnitId())),
        hours.hours(o.start(), Duration.between(o.start(), o.end())),
        change == null ? null : hours.hours(slot.plan()),
        change,
        who(o.slot().savedBy()),
        heard(account, o, reach, communes),
        reach.stream().map(d -> new OccurrenceView.Named(d.name(), d.code())).toList(),
        mine,
        parts(account, slot, chosen, communes, coming),
        parts.size(),
        granted ? missing(parts, chosen, communes) : List.of(),
        places,
        places.isEmpty() ? List.of() : lists(account, owners),
        mayPlan,
        coming,
        mayPlan && o.start().isAfter(clock.instant()));
  }

  private List<Device> reach(Occurrence o) {
    var found = new LinkedHashMap<Long, Device>();
    reached.by(o.slot().plan().targets()).forEach(device -> found.put(device.id(), device));
    o.cues().stream()
        .flatMap(cue -> cue.deviceIds().stream())
        .distinct()
        .filter(id -> !found.containsKey(id))
        .flatMap(id -> devices.find(id).stream())
        .forEach(device -> found.put(device.id(), device));
    return List.copyOf(found.values());
  }

  /** Communes that play different things apart from one another, and only those that may be seen. */
  private List<OccurrenceView.Heard> heard(
      Account account, Occurrence o, List<Device> reach, Communes communes) {
    var names = new HashMap<Long, String>();
    reach.stream()
        .filter(device -> rights.may(account, Right.SEE, device.unitId()))
        .forEach(d -> names.put(d.id(), communes.name(communes.communeOf(d.unitId()))));
    var apart = new TreeMap<String, List<OccurrenceView.Item>>();
    for (var cue : o.cues()) {
      var where = cue.deviceIds().stream()
          .map(names::get)
          .filter(Objects::nonNull)
          .distinct()
          .sorted()
          .toList();
      if (!where.isEmpty()) {
        var item = new OccurrenceView.Item(cue, bulletinClass(cue), sentences.reason(cue.reason()));
        apart.computeIfAbsent(named(where), w -> new ArrayList<>()).add(item);
      }
    }
    boolean alike = apart.size() == 1;
    return apart.entrySet().stream()
        .map(e -> new OccurrenceView.Heard(alike ? "" : e.getKey(), e.getValue()))
        .toList();
  }

  private String named(List<String> names) {
    var first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() > NAMED
        ? sentences.of("web.plan.and-more", first, names.size() - NAMED)
        : first;
  }

  private String bulletinClass(Cue cue) {
    return bulletins
        .version(cue.bulletinId(), cue.bulletinVersion())
        .map(version -> version.content().bulletinClass().name())
        .orElse("NORMAL");
  }

  private OccurrenceView.Mine mine(long unit, Choices.Chosen chosen, Communes communes) {
    var choice = chosen.at(Place.unit(unit)).orElse(null);
    return new OccurrenceView.Mine(
        Places.text(Place.unit(unit)),
        communes.name(unit),
        choice == null ? null : choice.playlistId(),
        choice == null ? null : name(choice.playlistId()),
        choice == null ? null : who(choice.savedBy()));
  }

  private List<OccurrenceView.PartView> parts(
      Account account, Slot slot, Choices.Chosen chosen, Communes communes, boolean coming) {
    return chosen.all().stream()
        .map(c -> new OccurrenceView.PartView(
            Places.text(c.place()),
            name(c.place(), communes),
            c.playlistId(),
            name(c.playlistId()),
            who(c.savedBy()),
            c.date() == null,
            coming && slotRights.mayFill(account, slot, c.place())))
        .toList();
  }

  private static List<String> missing(
      Iterable<Long> parts, Choices.Chosen chosen, Communes communes) {
    var names = new ArrayList<String>();
    for (long unit : parts) {
      if (chosen.at(Place.unit(unit)).isEmpty()) {
        names.add(communes.name(unit));
      }
    }
    return names;
  }

  private List<OccurrenceView.PlaceOption> places(
      Account account, Slot slot, Communes communes, Iterable<Long> parts, List<Device> reach) {
    var options = new ArrayList<OccurrenceView.PlaceOption>();
    if (slotRights.mayFill(account, slot, Place.WHOLE)) {
      options.add(new OccurrenceView.PlaceOption(
          Places.text(Place.WHOLE), sentences.of("web.plan.place.whole"), ""));
    }
    var units = sentences.of("web.plan.place.units");
    for (long unit : parts) {
      if (slotRights.mayFill(account, slot, Place.unit(unit))) {
        options.add(new OccurrenceView.PlaceOption(
            Places.text(Place.unit(unit)), communes.name(unit), units));
      }
    }
    var clusters = sentences.of("web.plan.place.devices");
    if (reach.size() <= MOST_DEVICES) {
      for (var device : reach) {
        if (slotRights.mayFill(account, slot, Place.device(device.id()))) {
          options.add(new OccurrenceView.PlaceOption(
              Places.text(Place.device(device.id())), device.name(), clusters));
        }
      }
    }
    return options;
  }

  private List<Playlist> lists(Account account, Iterable<Long> owners) {
    var all = new LinkedHashMap<Long, Playlist>();
    for (long owner : owners) {
      if (rights.may(account, Right.SLOT_WRITE, owner)) {
        playlists.list(List.of(owner)).stream()
            .filter(list -> !list.template())
            .forEach(list -> all.put(list.id(), list));
      }
    }
    return List.copyOf(all.values());
  }

  String name(Place place, Communes communes) {
    if (place.unitId() != null) {
      return communes.name(place.unitId());
    }
    return place.deviceId() != null
        ? devices.find(place.deviceId()).map(Device::name).orElse("")
        : sentences.of("web.plan.place.whole");
  }

  private String who(String login) {
    return names.byLogin().getOrDefault(login, login);
  }

  private String name(long playlist) {
    return playlists.find(playlist).map(Playlist::name).orElse("");
  }

  /** For sentences about a part. */
  String name(Place place, LocalDate date) {
    return name(place, Communes.on(units, date));
  }

  String playlist(@Nullable Long id) {
    return id == null ? "" : name(id);
  }
}
