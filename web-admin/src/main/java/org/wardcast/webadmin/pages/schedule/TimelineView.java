package org.wardcast.webadmin.pages.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Breach;
import org.wardcast.scheduler.planning.Reached;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.layout.Vietnam;
import org.wardcast.webadmin.pages.schedule.Seeds.Seed;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.plan.Communes;

/** Draws the plan of a day, or of a unit's week. */
@Component
class TimelineView {
  private static final int MORNING = 5;
  private static final int EVENING = 22;

  private final Programme programme;
  private final Slots slots;
  private final Reached reached;
  private final Rules rules;
  private final PrimeTime prime;
  private final TimelineBars bars;
  private final Devices devices;
  private final Units units;
  private final UnitChoice choice;
  private final Rights rights;
  private final Objections objections;
  private final Sentences sentences;
  private final Vietnam words;
  private final Clock clock;
  private final ZoneId zone;

  TimelineView(
      Programme programme,
      Slots slots,
      Reached reached,
      Rules rules,
      PrimeTime prime,
      TimelineBars bars,
      Devices devices,
      Units units,
      UnitChoice choice,
      Rights rights,
      Objections objections,
      Sentences sentences,
      Vietnam words,
      Clock clock,
      ZoneId zone) {
    this.programme = programme;
    this.slots = slots;
    this.reached = reached;
    this.rules = rules;
    this.prime = prime;
    this.bars = bars;
    this.devices = devices;
    this.units = units;
    this.choice = choice;
    this.rights = rights;
    this.objections = objections;
    this.sentences = sentences;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  Timeline of(Account account, TimelineAsk ask) {
    var now = clock.instant();
    var scope = choice.scope(account, ask.unit());
    var communes = Communes.on(units, ask.day());
    var visible = devices.in(scope).stream().filter(Device::enabled).toList();
    var seeds = Seeds.of(ask, communes, visible);
    var last = ask.week() ? ask.day().plusDays(6) : ask.day();
    var from = ask.day().atStartOfDay(zone).toInstant();
    var to = last.plusDays(1).atStartOfDay(zone).toInstant();
    var occurrences = programme.occurrences(from, to).stream()
        .filter(o -> o.start().isBefore(to) && o.end().isAfter(from))
        .filter(o -> !ask.week() || ofTheUnit(o, ask.unit(), communes))
        .toList();
    var targets =
        occurrences.stream().map(o -> o.slot().plan().targets()).distinct().toList();
    var parts = Parts.of(occurrences, reached.by(targets), seeds, zone);
    var breaches = rules.breaches(scope, ask.day(), last);
    var faulty = breaches.stream().flatMap(b -> b.slotIds().stream()).collect(Collectors.toSet());
    int[] hours = hours(parts);
    var drawn = bars.draw(account, communes, ask, faulty, now);
    var bands = prime.ask();
    var rows = new ArrayList<Timeline.Row>();
    for (int i = 0; i < seeds.rows().size(); i++) {
      var seed = seeds.rows().get(i);
      var scale = Scale.of(seed.date(), hours[0], hours[1], zone);
      var in = parts.rows().get(i);
      var laid = drawn.row(seed, in, scale);
      var unit = seed.unit();
      var prime = unit == null ? List.<PrimeTime.Hours>of() : bands.on(unit.id(), seed.date());
      rows.add(new Timeline.Row(
          name(ask, seed),
          note(ask, seed),
          link(ask, seed),
          seed.date(),
          unit == null ? 0 : unit.id(),
          laid.lanes(),
          scale.shows(now, now.plusMillis(1)) ? scale.at(now) : -1,
          this.prime.drawn(prime, scale),
          gaps(account, seed, PrimeTime.free(prime, in, now), scale),
          laid.bars()));
    }
    return new Timeline(
        hours[0],
        hours[1],
        seeds.notShown(),
        rows,
        flags(ask, parts, breaches),
        cancelled(account, ask, last, seeds));
  }

  /** The week of a province is what it plans itself; each commune has a week of its own. */
  private static boolean ofTheUnit(Occurrence o, @Nullable Unit unit, Communes communes) {
    long owner = o.slot().ownerUnitId();
    if (unit == null) {
      return !communes.find(owner).map(u -> u.kind().isCommune()).orElse(false);
    }
    return unit.kind().isCommune()
        || unit.kind() == UnitKind.AREA
        || communes.within(unit.id(), owner);
  }

  /** Nights without slots are left out. */
  private int[] hours(Parts parts) {
    int first = MORNING;
    int last = EVENING;
    for (var row : parts.rows()) {
      for (var part : row) {
        var start = part.occurrence.start().atZone(zone);
        var end = part.occurrence.end().minusMillis(1).atZone(zone);
        first = Math.min(first, start.getHour());
        last = Math.max(last, end.getHour() + 1);
        if (!start.toLocalDate().equals(end.toLocalDate())) {
          first = 0;
          last = 24;
        }
      }
    }
    return new int[] {first, last};
  }

  private String name(TimelineAsk ask, Seed seed) {
    var device = seed.device();
    if (device != null) {
      return device.name();
    }
    var unit = seed.unit();
    return ask.week() ? words.weekday(seed.date()) : unit == null ? "" : unit.fullName();
  }

  private String note(TimelineAsk ask, Seed seed) {
    if (ask.week()) {
      return words.date(seed.date());
    }
    var device = seed.device();
    if (device == null) {
      return "";
    }
    var unit = seed.unit();
    boolean many = ask.unit() == null || !ask.unit().kind().isCommune();
    return many && unit != null ? unit.name() : device.code();
  }

  private static @Nullable String link(TimelineAsk ask, Seed seed) {
    var unit = seed.unit();
    if (ask.week()) {
      return new TimelineAsk(ask.unit(), seed.date(), false, ask.byDevice(), ask.zoom()).here();
    }
    return unit == null || seed.device() != null ? null : ask.of(unit);
  }

  private List<Timeline.Gap> gaps(
      Account account, Seed seed, List<PrimeTime.Hours> free, Scale scale) {
    var unit = seed.unit();
    var gaps = new ArrayList<Timeline.Gap>();
    for (var hours : free) {
      if (unit == null || !scale.shows(hours.start(), hours.end())) {
        continue;
      }
      boolean may = rights.may(account, Right.SLOT_WRITE, unit.id());
      gaps.add(new Timeline.Gap(
          scale.box(hours.start(), hours.end()),
          sentences.of(
              "web.plan.gap",
              hours.band().name(),
              words.time(hours.start()),
              words.time(hours.end())),
          may
              ? "/schedule/slots/new?unit=" + unit.id() + "&day=" + seed.date() + "&start="
                  + words.time(hours.start()) + "&end=" + words.time(hours.end())
              : null));
    }
    return gaps;
  }

  private List<Timeline.Flag> flags(TimelineAsk ask, Parts parts, List<Breach> breaches) {
    var flags = new ArrayList<Timeline.Flag>();
    for (var clash : parts.clashes()) {
      flags.add(new Timeline.Flag(
          sentences.of(
              "web.plan.clash",
              clash.first().slot().plan().name(),
              clash.second().slot().plan().name(),
              clash.devices().size(),
              at(clash.second())),
          ask.here() + "&show=" + clash.second().id()));
    }
    var said = new HashSet<String>();
    for (var breach : breaches) {
      var sentence = objections.sentence(breach);
      if (said.add(sentence)) {
        flags.add(new Timeline.Flag(
            sentence,
            breach.slotIds().isEmpty()
                ? null
                : ask.on(breach.date()) + "&show=" + breach.slotIds().get(0) + "@"
                    + breach.date()));
      }
    }
    return flags;
  }

  /** What was taken out of these dates, for whoever has a device in it. */
  private List<Timeline.Cancelled> cancelled(
      Account account, TimelineAsk ask, LocalDate last, Seeds seeds) {
    var list = new ArrayList<Timeline.Cancelled>();
    for (var changed : slots.changes(ask.day(), last)) {
      var slot = slots.find(changed.slotId()).orElse(null);
      if (slot == null || slot.removed() || !changed.change().cancelled()) {
        continue;
      }
      boolean here = reached.by(slot.plan().targets()).stream()
          .anyMatch(device -> seeds.rowOf().containsKey(device.id()));
      if (here) {
        list.add(new Timeline.Cancelled(
            sentences.of(
                "web.plan.cancelled-one",
                slot.plan().name(),
                words.weekday(changed.date()) + ", " + words.date(changed.date()),
                changed.savedBy(),
                changed.change().reason()),
            slot.id(),
            changed.date(),
            rights.may(account, Right.SLOT_WRITE, slot.ownerUnitId())));
      }
    }
    return list;
  }

  private String at(Occurrence o) {
    return words.time(o.start()) + " " + words.date(o.date());
  }
}
