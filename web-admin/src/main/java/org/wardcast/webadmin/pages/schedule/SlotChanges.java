package org.wardcast.webadmin.pages.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;
import org.wardcast.webadmin.people.Names;

/** Compares three plans of one slot: as it was, as somebody else made it, as it is typed here. */
@Component
class SlotChanges {
  private final Slots slots;
  private final Units units;
  private final Devices devices;
  private final Playlists playlists;
  private final Names names;
  private final Objections hours;
  private final Sentences sentences;
  private final Vietnam words;

  SlotChanges(
      Slots slots,
      Units units,
      Devices devices,
      Playlists playlists,
      Names names,
      Objections hours,
      Sentences sentences,
      Vietnam words) {
    this.slots = slots;
    this.units = units;
    this.devices = devices;
    this.playlists = playlists;
    this.names = names;
    this.hours = hours;
    this.sentences = sentences;
    this.words = words;
  }

  /** A field as people read it. */
  private record Field(
      String code, Function<SlotDraft, Object> value, Function<SlotDraft, String> text) {}

  /** @param revision the one the person saw */
  SlotChange since(Slot now, int revision, SlotDraft mine) {
    var before = at(now, revision).plan();
    var theirs = now.plan();
    var rows = new ArrayList<SlotChange.Row>();
    for (var field : fields()) {
      var was = field.value.apply(before);
      var their = field.value.apply(theirs);
      var my = field.value.apply(mine);
      if (!Objects.equals(was, their) || !Objects.equals(was, my)) {
        rows.add(new SlotChange.Row(
            sentences.of(field.code),
            field.text.apply(before),
            field.text.apply(theirs),
            field.text.apply(mine),
            !Objects.equals(was, their) && !Objects.equals(was, my) && !Objects.equals(their, my)));
      }
    }
    return new SlotChange(
        names.byLogin().getOrDefault(now.savedBy(), now.savedBy()),
        words.moment(now.inForceFrom()),
        rows,
        merged(before, theirs, mine));
  }

  private Slot at(Slot now, int revision) {
    var slot = now;
    while (slot.revision() > revision) {
      var older = slots.inForceAt(slot.id(), slot.inForceFrom().minusMillis(1)).orElse(null);
      if (older == null) {
        break;
      }
      slot = older;
    }
    return slot;
  }

  private static SlotDraft merged(SlotDraft before, SlotDraft theirs, SlotDraft mine) {
    return new SlotDraft(
        SlotChange.pick(before, theirs, mine, SlotDraft::name),
        SlotChange.pick(before, theirs, mine, SlotDraft::targets),
        SlotChange.pick(before, theirs, mine, SlotDraft::start),
        SlotChange.pick(before, theirs, mine, SlotDraft::length),
        SlotChange.pick(before, theirs, mine, SlotDraft::firstDay),
        SlotChange.pick(before, theirs, mine, SlotDraft::recurrence),
        // A playlist may be absent on purpose.
        Objects.equals(before.playlistId(), mine.playlistId())
            ? theirs.playlistId()
            : mine.playlistId(),
        SlotChange.pick(before, theirs, mine, SlotDraft::whenLate),
        SlotChange.pick(before, theirs, mine, SlotDraft::afterEmergency),
        SlotChange.pick(before, theirs, mine, SlotDraft::grace),
        SlotChange.pick(before, theirs, mine, SlotDraft::showTitle),
        SlotChange.pick(before, theirs, mine, SlotDraft::filledBy),
        SlotChange.pick(before, theirs, mine, SlotDraft::onHolidays),
        Objects.equals(before.levelId(), mine.levelId()) ? theirs.levelId() : mine.levelId());
  }

  private List<Field> fields() {
    return List.of(
        new Field("web.schedule.name", SlotDraft::name, SlotDraft::name),
        new Field("web.plan.hours", d -> List.of(d.start(), d.length()), hours::hours),
        new Field("web.schedule.first-day", SlotDraft::firstDay, d -> words.date(d.firstDay())),
        new Field("web.schedule.repeat", SlotDraft::recurrence, this::repeats),
        new Field("web.schedule.reach", SlotDraft::targets, d -> targets(d.targets())),
        new Field("web.schedule.playlist", d -> String.valueOf(d.playlistId()), this::playlist),
        new Field(
            "web.plan.filled-by",
            SlotDraft::filledBy,
            d -> sentences.of("web.plan.filled-by." + d.filledBy())),
        new Field(
            "web.plan.holidays",
            SlotDraft::onHolidays,
            d -> sentences.of("web.plan.holidays." + d.onHolidays())),
        new Field(
            "web.schedule.when-late",
            SlotDraft::whenLate,
            d -> sentences.of("web.schedule.when-late." + d.whenLate())),
        new Field(
            "web.schedule.after",
            SlotDraft::afterEmergency,
            d -> sentences.of("web.schedule.after." + d.afterEmergency())),
        new Field(
            "web.schedule.grace", SlotDraft::grace, d -> Long.toString(d.grace().toMinutes())));
  }

  private String playlist(SlotDraft draft) {
    var id = draft.playlistId();
    return id == null
        ? sentences.of("web.schedule.no-playlist")
        : playlists.find(id).map(Playlist::name).orElse("");
  }

  String repeats(SlotDraft draft) {
    var repeats = Repeats.of(draft.recurrence());
    if (repeats.kind().equals("rule")) {
      return draft.recurrence();
    }
    var text = repeats.kind().equals("weekly")
        ? repeats.days().stream()
            .map(day -> words.weekday(java.time.DayOfWeek.of(day)))
            .collect(Collectors.joining(", "))
        : sentences.of("web.schedule.repeat." + repeats.kind());
    var last = repeats.lastDay();
    return last == null ? text : text + " – " + words.date(last);
  }

  private String targets(Targets targets) {
    var parts = new ArrayList<String>();
    targets.unitIds().stream()
        .sorted()
        .flatMap(id -> units.find(id).stream())
        .map(Unit::fullName)
        .forEach(parts::add);
    targets.deviceIds().stream()
        .sorted()
        .flatMap(id -> devices.find(id).stream())
        .map(Device::name)
        .forEach(parts::add);
    targets.kinds().stream()
        .sorted()
        .map(kind -> sentences.of("web.kind." + kind))
        .forEach(parts::add);
    targets.siteKinds().stream().sorted().forEach(parts::add);
    targets.tags().stream().sorted().forEach(parts::add);
    return String.join(", ", parts);
  }
}
