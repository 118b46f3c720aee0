package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.wardcast.playlists.Playlist;
import org.wardcast.scheduler.Sitting.Piece;

/**
 * One plan for a sitting: a revision of the slot with a revision of the playlist that counted then.
 *
 * @param reason why this playlist, as a message code
 */
record Script(Piece piece, Playlist playlist, String reason) {
  static final String STANDING = "scheduler.reason.standing";
  static final String OF_THE_DAY = "scheduler.reason.day";

  /** Every script that was in force at some moment of the piece. */
  static List<Script> of(Plan plan, LocalDate date, Piece piece) {
    var moments = new TreeSet<Instant>();
    moments.add(piece.from());
    for (var set : plan.fills(piece.slot().id(), date)) {
      if (set.inForceFrom().isAfter(piece.from()) && set.inForceFrom().isBefore(piece.to())) {
        moments.add(set.inForceFrom());
      }
    }
    var scripts = new ArrayList<Script>();
    for (var from : moments) {
      var next = moments.higher(from);
      var to = next == null ? piece.to() : next;
      choice(plan, piece.slot(), date, from).ifPresent(choice -> {
        for (var playlist : revisions(plan, choice.playlistId, from, to)) {
          var script = new Script(piece, playlist, choice.reason);
          if (!scripts.contains(script)) {
            scripts.add(script);
          }
        }
      });
    }
    return scripts;
  }

  boolean inForce(Plan plan, LocalDate date, Instant moment) {
    return !moment.isBefore(piece.from())
        && moment.isBefore(piece.until())
        && choice(plan, piece.slot(), date, moment)
            .filter(c -> c.playlistId == playlist.id() && c.reason.equals(reason))
            .flatMap(c -> plan.playlist(c.playlistId, moment))
            .filter(p -> p.revision() == playlist.revision())
            .isPresent();
  }

  private static List<Playlist> revisions(Plan plan, long id, Instant from, Instant to) {
    var found = new ArrayList<Playlist>();
    plan.playlist(id, from).ifPresent(found::add);
    var later = plan.playlist(id, to.minusMillis(1)).orElse(null);
    while (later != null && later.inForceFrom().isAfter(from)) {
      found.add(later);
      later = plan.playlist(id, later.inForceFrom().minusMillis(1)).orElse(null);
    }
    return found;
  }

  private static Optional<Choice> choice(Plan plan, Slot slot, LocalDate date, Instant moment) {
    Long ofTheDay = null;
    for (var set : plan.fills(slot.id(), date)) {
      if (set.place().whole() && set.date() != null && !set.inForceFrom().isAfter(moment)) {
        ofTheDay = set.playlistId();
      }
    }
    if (ofTheDay != null) {
      return Optional.of(new Choice(ofTheDay, OF_THE_DAY));
    }
    return Optional.ofNullable(slot.plan().playlistId()).map(id -> new Choice(id, STANDING));
  }

  private record Choice(long playlistId, String reason) {}
}
