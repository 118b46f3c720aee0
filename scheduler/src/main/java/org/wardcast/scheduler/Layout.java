package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.Sitting.Piece;

/**
 * Lays the items of one sitting out in time, for each part of it that has a playlist of its own.
 * Where the plan was changed while it ran, every plan that was in force at some time of it is laid
 * out whole, and a cue counts if its own plan was in force at its own moment.
 */
final class Layout {
  private final Plan plan;
  private final DeviceIndex index;
  private final Sitting sitting;
  private final Holders holders;
  private final Groups groups;

  Layout(Plan plan, DeviceIndex index, Sitting sitting, Holders holders, Groups groups) {
    this.plan = plan;
    this.index = index;
    this.sitting = sitting;
    this.holders = holders;
    this.groups = groups;
  }

  List<Cue> cues() {
    var parts = new ArrayList<Part>();
    var held = holders.held(sitting);
    for (var piece : sitting.pieces()) {
      var devices = piece.wants();
      if (!held.equals(devices)) {
        devices = (BitSet) devices.clone();
        devices.and(held);
      }
      parts(piece, devices, parts);
    }
    var placed = new ArrayList<Placed>();
    parts.forEach(part -> layOut(part, placed));
    return Numbering.of(placed, index, sitting.pieces().size() > 1 || changes(parts));
  }

  /** More than one plan in turn was in force on the same devices. */
  private static boolean changes(List<Part> parts) {
    return parts.stream().anyMatch(p -> !p.from.equals(parts.get(0).from));
  }

  private void parts(Piece piece, BitSet devices, List<Part> parts) {
    var moments = Choices.moments(plan, piece.slot(), sitting.date(), piece.from(), piece.to());
    for (var from : moments) {
      var next = moments.higher(from);
      // What begins in the window is all that is laid out, so the last one need not end.
      var to = next == null ? piece.until() : next;
      groups.of(piece.slot(), sitting.date(), from, devices).forEach((choice, those) -> {
        for (var playlist : revisions(choice.playlistId(), from, earlier(to, piece.to()))) {
          var since = playlist.inForceFrom().isAfter(from) ? playlist.inForceFrom() : from;
          parts.add(new Part(piece, playlist, choice.reason(), new Able(index, those), since, to));
        }
      });
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /** Every revision that was in force at some moment, newest first. */
  private List<Playlist> revisions(long id, Instant from, Instant to) {
    var found = new ArrayList<Playlist>(1);
    var playlist = plan.playlist(id, to.minusMillis(1)).orElse(null);
    while (playlist != null) {
      found.add(playlist);
      playlist = playlist.inForceFrom().isAfter(from)
          ? plan.playlist(id, playlist.inForceFrom().minusMillis(1)).orElse(null)
          : null;
    }
    return found;
  }

  private void layOut(Part part, List<Placed> placed) {
    var window = part.piece.window();
    var due = window.start();
    for (var item : part.playlist.items()) {
      for (int play = 0; play < item.repeats() && due.isBefore(window.end()); play++) {
        var version = airable(plan, item, sitting.date(), due);
        if (version == null) {
          break;
        }
        var full = version.airtime().truncatedTo(ChronoUnit.MILLIS);
        var devices = reached(part, item, version, due);
        if (full.isZero() || full.isNegative() || devices.isEmpty()) {
          break;
        }
        if (part.inForce(due) && isNewest(part, due)) {
          placed.add(new Placed(cue(part, item, version, due, full, devices), devices));
        }
        due = due.plus(full).plus(item.gapAfter());
      }
    }
  }

  /** Older revisions of a playlist give way to the next one from its own moment on. */
  private boolean isNewest(Part part, Instant due) {
    return plan.playlist(part.playlist.id(), due)
        .filter(p -> p.revision() == part.playlist.revision())
        .isPresent();
  }

  static @Nullable BulletinVersion airable(
      Plan plan, PlaylistItem item, LocalDate date, Instant due) {
    return plan.approved(item.bulletinId(), due)
        .filter(v -> v.content().validOn(date))
        .orElse(null);
  }

  /** Sound goes to what can sound, text to what can show; a title stands in for text if wished. */
  private BitSet reached(Part part, PlaylistItem item, BulletinVersion version, Instant due) {
    var sounds = version.sound() != null;
    var shows = shows(part.piece.slot(), item, version);
    return part.able.of(sounds, shows, due);
  }

  static boolean shows(Slot slot, PlaylistItem item, BulletinVersion version) {
    return version.hasText() || (slot.plan().showTitle() && !item.signature());
  }

  private Cue cue(
      Part part,
      PlaylistItem item,
      BulletinVersion version,
      Instant due,
      Duration full,
      BitSet devices) {
    var slot = part.piece.slot();
    var end = part.piece.window().end();
    var stop = due.plus(full);
    if (stop.isAfter(end)) {
      var limit = holders.nextOn(devices, sitting, end, end.plus(slot.plan().grace()));
      stop = stop.isAfter(limit) ? limit : stop;
    }
    return new Cue(
        slot.id(),
        slot.revision(),
        slot.plan().name(),
        sitting.date(),
        0,
        due,
        Duration.between(due, stop),
        full,
        version.bulletinId(),
        version.version(),
        version.title(),
        item.signature(),
        index.ids(devices),
        part.reason);
  }

  /** A cue before it has its number. */
  record Placed(Cue cue, BitSet devices) {}

  /** One plan for some of the devices, while it was in force. */
  private record Part(
      Piece piece, Playlist playlist, String reason, Able able, Instant from, Instant to) {
    boolean inForce(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }
}
