package org.wardcast.webadmin.pages.playlists;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Rows of the list of playlists. */
@Component
class ListView {
  /**
   * One playlist.
   *
   * @param slots those it is the standing playlist of
   * @param room the shortest of them, which it must fit
   */
  record Row(
      Playlist playlist,
      String owner,
      Duration total,
      String savedBy,
      List<Slot> slots,
      @Nullable Duration room,
      boolean mayWrite) {
    public long percent() {
      return room == null ? 0 : Math.round(100.0 * total.toMillis() / Math.max(1, room.toMillis()));
    }

    public String slotNames() {
      return String.join(", ", slots.stream().map(s -> s.plan().name()).toList());
    }
  }

  private final Playlists playlists;
  private final Slots slots;
  private final Units units;
  private final UnitChoice choice;
  private final Rights rights;
  private final Names names;

  ListView(
      Playlists playlists,
      Slots slots,
      Units units,
      UnitChoice choice,
      Rights rights,
      Names names) {
    this.playlists = playlists;
    this.slots = slots;
    this.units = units;
    this.choice = choice;
    this.rights = rights;
    this.names = names;
  }

  List<Row> rows(Account account, @Nullable Unit unit) {
    var active = slots.list().stream().filter(slot -> !slot.removed()).toList();
    var people = names.byLogin();
    var owners = new HashMap<Long, String>();
    return playlists.list(List.copyOf(choice.scope(account, unit))).stream()
        .map(playlist -> row(account, playlist, active, people, owners))
        .toList();
  }

  private Row row(
      Account account,
      Playlist playlist,
      List<Slot> active,
      Map<String, String> people,
      Map<Long, String> owners) {
    var uses = active.stream()
        .filter(slot -> Long.valueOf(playlist.id()).equals(slot.plan().playlistId()))
        .toList();
    return new Row(
        playlist,
        owners.computeIfAbsent(
            playlist.ownerUnitId(), id -> units.find(id).map(Unit::name).orElse("")),
        playlists.total(playlist),
        people.getOrDefault(playlist.savedBy(), playlist.savedBy()),
        uses,
        uses.stream().map(slot -> slot.plan().length()).min(Duration::compareTo).orElse(null),
        rights.may(account, Right.PLAYLIST_WRITE, playlist.ownerUnitId()));
  }

  /** Slots whose days this person may fill. */
  List<Slot> fillable(Account account, @Nullable Unit unit) {
    var scope = choice.scope(account, unit);
    return slots.list().stream()
        .filter(slot -> !slot.removed())
        .filter(slot -> scope.isEmpty() || scope.contains(slot.ownerUnitId()))
        .filter(slot -> rights.may(account, Right.SLOT_WRITE, slot.ownerUnitId())
            && rights.may(account, Right.PLAYLIST_WRITE, slot.ownerUnitId()))
        .toList();
  }
}
