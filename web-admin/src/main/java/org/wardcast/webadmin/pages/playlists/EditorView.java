package org.wardcast.webadmin.pages.playlists;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;

/** Rows of the editor, bulletins to add, and slots to hold the total against. */
@Component
class EditorView {
  private static final int FOUND = 12;

  /**
   * One row, with what stands in its fields.
   *
   * @param problem message code of why it would not play; null if it would
   */
  record Row(
      PlaylistForm.Item item,
      @Nullable BulletinVersion version,
      Duration airtime,
      @Nullable String problem) {}

  /**
   * A slot to compare with.
   *
   * @param uses it plays this playlist
   */
  record Room(Slot slot, boolean uses) {}

  private final Bulletins bulletins;
  private final Slots slots;
  private final UnitChoice choice;
  private final Clock clock;
  private final ZoneId zone;

  EditorView(Bulletins bulletins, Slots slots, UnitChoice choice, Clock clock, ZoneId zone) {
    this.bulletins = bulletins;
    this.slots = slots;
    this.choice = choice;
    this.clock = clock;
    this.zone = zone;
  }

  List<Row> rows(List<PlaylistForm.Item> items) {
    var known = bulletins.findAll(
        items.stream().map(PlaylistForm.Item::bulletinId).distinct().toList());
    return items.stream().map(item -> row(item, known)).toList();
  }

  private Row row(PlaylistForm.Item item, Map<Long, Bulletin> known) {
    var bulletin = known.get(item.bulletinId());
    if (bulletin == null) {
      return new Row(item, null, Duration.ZERO, "web.playlists.problem.gone");
    }
    var version = airing(bulletin);
    return new Row(item, version, version.airtime(), problem(bulletin));
  }

  /** What airs: the approved version; until there is one, the latest stands for it. */
  static BulletinVersion airing(Bulletin bulletin) {
    var approved = bulletin.approved();
    return approved == null ? bulletin.latest() : approved;
  }

  private @Nullable String problem(Bulletin bulletin) {
    var approved = bulletin.approved();
    if (approved == null) {
      return bulletin.latest().state() == Approval.WITHDRAWN
          ? "web.playlists.problem.withdrawn"
          : "web.playlists.problem.unapproved";
    }
    var today = LocalDate.now(clock.withZone(zone));
    var until = approved.content().validUntil();
    if (until != null && until.isBefore(today)) {
      return "web.playlists.problem.over";
    }
    return approved.content().validOn(today) ? null : "web.playlists.problem.early";
  }

  /** Newest first; what has been withdrawn or refused is not offered. */
  List<Row> found(Account account, String q) {
    var filter = new BulletinFilter(
        q.isBlank() ? null : q,
        List.copyOf(choice.scope(account, null)),
        java.util.Set.of(Approval.APPROVED, Approval.SUBMITTED, Approval.DRAFT),
        null,
        FOUND,
        0);
    return bulletins.list(filter).stream()
        .map(b -> row(PlaylistForm.fresh(b.id()), Map.of(b.id(), b)))
        .toList();
  }

  /** Those that use the playlist first. */
  List<Room> rooms(Account account, @Nullable Long playlistId) {
    var scope = choice.scope(account, null);
    var uses = new ArrayList<Room>();
    var others = new ArrayList<Room>();
    for (var slot : slots.list()) {
      if (slot.removed() || (!scope.isEmpty() && !scope.contains(slot.ownerUnitId()))) {
        continue;
      }
      boolean own = playlistId != null && playlistId.equals(slot.plan().playlistId());
      (own ? uses : others).add(new Room(slot, own));
    }
    uses.addAll(others);
    return uses;
  }
}
