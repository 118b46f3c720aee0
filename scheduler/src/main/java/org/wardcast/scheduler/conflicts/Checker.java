package org.wardcast.scheduler.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.outlook.OutlookReader;
import org.wardcast.scheduler.outlook.Series;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.planning.Breach;
import org.wardcast.scheduler.recurrence.Recurrence;
import org.wardcast.scheduler.requests.RequestStore;
import org.wardcast.scheduler.rules.Change;
import org.wardcast.scheduler.rules.Inspector;

/** Holds what somebody plans against the stored plan and its rules. Nothing is refused here. */
@Component
class Checker {
  private static final int CONTENT_DAYS = 31;

  private final OutlookReader outlooks;
  private final Inspector inspector;
  private final Bands bands;
  private final RequestStore requests;
  private final Units units;

  Checker(
      OutlookReader outlooks,
      Inspector inspector,
      Bands bands,
      RequestStore requests,
      Units units) {
    this.outlooks = outlooks;
    this.inspector = inspector;
    this.bands = bands;
    this.requests = requests;
    this.units = units;
  }

  Outlook outlook(SlotDraft draft) {
    return outlooks.to(outlooks.horizon(draft.firstDay()));
  }

  Planned planned(long ownerUnitId, SlotDraft draft, @Nullable Long slotId) {
    return planned(outlook(draft), ownerUnitId, draft, slotId, null);
  }

  /** Whether it meets no other slot. */
  boolean free(Outlook outlook, long ownerUnitId, SlotDraft draft, @Nullable Long slotId) {
    return Clashes.none(
        outlook,
        outlook.planned(slot(ownerUnitId, draft, slotId)),
        outlooks.horizon(draft.firstDay()));
  }

  private static Slot slot(long ownerUnitId, SlotDraft draft, @Nullable Long slotId) {
    return new Slot(
        slotId == null ? Change.NEW : slotId, 0, ownerUnitId, draft, false, "", Instant.EPOCH);
  }

  /** @param without a slot that gives way */
  Planned planned(
      Outlook outlook,
      long ownerUnitId,
      SlotDraft draft,
      @Nullable Long slotId,
      @Nullable Long without) {
    var mine = outlook.planned(slot(ownerUnitId, draft, slotId));
    var old = slotId == null ? null : outlook.slot(slotId);
    var before = old == null ? null : outlook.series(old);
    var horizon = outlooks.horizon(draft.firstDay());
    return new Planned(
        outlook,
        mine,
        horizon,
        () -> Clashes.of(outlook, mine, horizon, without),
        () -> inspector.of(
            outlook,
            new Change(
                after(outlook, mine, without),
                scope(mine, before),
                mine.id(),
                Set.of(mine.id()),
                null,
                false,
                List.of(),
                Map.of(),
                outlook.today(),
                horizon)),
        () -> Reserved.first(bands.list(), units, outlook, mine, before, horizon)
            .filter(band -> !requests.granted(ownerUnitId, draft)));
  }

  /** One date with other hours. */
  Day day(Slot slot, LocalDate date, DayChange change) {
    var outlook = outlooks.to(date.plusDays(2));
    var mine = outlook.changed(slot, date, change);
    var window = Recurrence.of(slot.plan(), outlook.zone()).on(date, change);
    // What was granted are the usual hours: a day that was changed may always go back to them.
    var usual = outlook.changed(slot, date, new DayChange(false, null, null, ""));
    return new Day(
        outlook,
        Clashes.on(outlook, mine, window),
        () -> inspector.of(
            outlook,
            new Change(
                after(outlook, mine, null),
                mine.devices(),
                mine.id(),
                Set.of(mine.id()),
                date,
                false,
                List.of(),
                Map.of(),
                date.minusDays(1),
                date.plusDays(1))),
        Reserved.first(bands.list(), units, outlook, mine, usual, date));
  }

  /** What plays in a part of a slot. */
  List<Breach> filled(Slot slot, Place place, @Nullable LocalDate date, long playlistId) {
    var outlook = date == null ? outlook(slot.plan()) : outlooks.to(date.plusDays(1));
    var standing = date == null && place.whole();
    var plan = standing ? slot.plan().playing(playlistId) : slot.plan();
    var mine = outlook.planned(
        new Slot(slot.id(), slot.revision(), slot.ownerUnitId(), plan, false, "", Instant.EPOCH));
    var from = date == null ? mine.hours().next(outlook.today()) : date.minusDays(1);
    var to = date == null ? from.plusDays(CONTENT_DAYS) : date.plusDays(1);
    List<Fill> chosen = standing
        ? List.of()
        : List.of(new Fill(slot.id(), place, date, playlistId, "", Instant.EPOCH));
    return inspector.of(
        outlook,
        new Change(
            after(outlook, mine, null),
            within(outlook, mine, place),
            mine.id(),
            Set.of(mine.id()),
            date,
            true,
            chosen,
            Map.of(),
            from,
            to));
  }

  /** What plays wherever that playlist does. */
  List<Breach> listed(long playlistId, List<PlaylistItem> items) {
    var outlook = outlooks.to(outlooks.horizon(outlooks.today()));
    return outlook.slots().stream()
        .collect(Collectors.groupingBy(
            slot -> outlook.series(slot).hours().next(outlook.today()),
            TreeMap::new,
            Collectors.toList()))
        .entrySet()
        .stream()
        .flatMap(
            each -> listed(outlook, each.getKey(), each.getValue(), playlistId, items).stream())
        .toList();
  }

  private List<Breach> listed(
      Outlook outlook,
      LocalDate from,
      List<Slot> beginning,
      long playlistId,
      List<PlaylistItem> items) {
    var scope = new BitSet();
    var players = new HashSet<Long>();
    for (var slot : inspector.playing(beginning, playlistId, from)) {
      players.add(slot.id());
      scope.or(outlook.series(slot).devices());
    }
    return players.isEmpty()
        ? List.of()
        : inspector.of(
            outlook,
            new Change(
                outlook.series(),
                scope,
                Change.NEW,
                players,
                null,
                true,
                List.of(),
                Map.of(playlistId, items),
                from,
                from.plusDays(CONTENT_DAYS)));
  }

  private static List<Series> after(Outlook outlook, Series mine, @Nullable Long without) {
    var all = new ArrayList<Series>();
    for (var slot : outlook.slots()) {
      if (slot.id() != mine.id() && (without == null || slot.id() != without)) {
        all.add(outlook.series(slot));
      }
    }
    all.add(mine);
    return all;
  }

  private static BitSet scope(Series mine, @Nullable Series before) {
    var scope = (BitSet) mine.devices().clone();
    if (before != null) {
      scope.or(before.devices());
    }
    return scope;
  }

  private static BitSet within(Outlook outlook, Series mine, Place place) {
    if (place.whole()) {
      return mine.devices();
    }
    var part = new BitSet();
    if (place.deviceId() != null) {
      outlook.devices().place(place.deviceId()).ifPresent(part::set);
    } else if (place.unitId() != null) {
      part.or(outlook.devices().in(place.unitId()));
    }
    part.and(mine.devices());
    return part;
  }

  /** One date and what stands against its new hours. */
  record Day(
      Outlook outlook,
      Clashes clashes,
      Supplier<List<Breach>> breaches,
      Optional<Reserved> reserved) {}
}
