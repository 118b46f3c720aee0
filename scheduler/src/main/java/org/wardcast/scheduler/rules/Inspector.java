package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.outlook.OutlookReader;
import org.wardcast.scheduler.planning.Breach;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.scheduler.slots.FillStore;

/** Brings the stored rules and what playlists hold to an inspection, and its findings into words. */
@Component
public class Inspector {
  private final RuleStore rules;
  private final Levels levels;
  private final OutlookReader outlooks;
  private final FillStore fills;
  private final Playlists playlists;
  private final Bulletins bulletins;
  private final Units units;

  public Inspector(
      RuleStore rules,
      Levels levels,
      OutlookReader outlooks,
      FillStore fills,
      Playlists playlists,
      Bulletins bulletins,
      Units units) {
    this.rules = rules;
    this.levels = levels;
    this.outlooks = outlooks;
    this.fills = fills;
    this.playlists = playlists;
    this.bulletins = bulletins;
    this.units = units;
  }

  /** What the plan breaks as it stands. */
  List<Breach> present(Collection<Long> unitIds, LocalDate from, LocalDate to) {
    if (rules.current().isEmpty() || to.isBefore(from)) {
      return List.of();
    }
    var outlook = outlooks.to(to);
    var scope = new BitSet();
    if (unitIds.isEmpty()) {
      scope.set(0, outlook.devices().all().size());
    }
    unitIds.forEach(unit -> scope.or(outlook.devices().in(unit)));
    return new Words(outlook, units)
        .of(inspection(outlook, List.of(), Map.of(), from)
            .of(outlook.series(), scope, 0, from, to));
  }

  /** What a change of the plan would break. */
  public List<Breach> of(Outlook outlook, Change change) {
    if (rules.current().isEmpty()) {
      return List.of();
    }
    var from = change.from();
    var content = change.contentFrom();
    var inspection = inspection(outlook, change.chosen(), change.items(), content);
    var after =
        inspection.of(change.after(), change.scope(), change.planned(), from, change.to()).stream()
            .filter(change::speaksOf)
            .toList();
    if (after.stream().allMatch(change::isIts)) {
      return new Words(outlook, units).of(after);
    }
    // A slot that moves away may leave two sessions where there was one: that is its doing too.
    var before = inspection(outlook, List.of(), Map.of(), content)
        .of(outlook.series(), change.scope(), change.planned(), from, change.to());
    return new Words(outlook, units)
        .of(after.stream().filter(b -> change.isIts(b) || !b.wasThere(before)).toList());
  }

  /** Those of the slots that play that playlist, always or on a day that is looked at. */
  public List<Slot> playing(List<Slot> slots, long playlist, LocalDate from) {
    var choices = new Choices(choices(List.of(), from), units);
    return slots.stream().filter(slot -> choices.uses(slot, playlist)).toList();
  }

  private Inspection inspection(
      Outlook outlook, List<Fill> chosen, Map<Long, List<PlaylistItem>> items, LocalDate from) {
    var first = from.isAfter(outlook.today()) ? from : outlook.today();
    var lists = new HashMap<Long, List<PlaylistItem>>(items);
    var versions = new HashMap<Long, Optional<BulletinVersion>>();
    var contents = new Contents(
        new Choices(choices(chosen, first), units),
        id -> lists.computeIfAbsent(
            id, i -> playlists.find(i).map(Playlist::items).orElse(List.of())),
        id -> versions
            .computeIfAbsent(id, i -> bulletins.find(i).map(Inspector::heard))
            .orElse(null),
        first);
    return new Inspection(outlook, rules.current(), rules.waivers(), levels.list(), contents);
  }

  private static BulletinVersion heard(Bulletin bulletin) {
    var approved = bulletin.approved();
    return approved == null ? bulletin.latest() : approved;
  }

  private List<Fill> choices(List<Fill> chosen, LocalDate from) {
    var all = new ArrayList<Fill>();
    fills.standing().values().forEach(all::addAll);
    fills.ofDays(from, from.plusDays(Contents.DAYS)).values().forEach(all::addAll);
    all.addAll(chosen);
    return all;
  }
}
