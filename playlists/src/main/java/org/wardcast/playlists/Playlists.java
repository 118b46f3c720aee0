package org.wardcast.playlists;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Playlists, kept as revisions: what was in force yesterday can be asked today. */
public interface Playlists {
  Playlist create(
      long ownerUnitId, String who, String name, boolean template, List<PlaylistItem> items);

  /** Many at once, all or none, in the order they were wished for. */
  List<Playlist> createAll(String who, List<Wish> wishes);

  /** A new playlist that is no template. */
  record Wish(long ownerUnitId, String name, List<PlaylistItem> items) {}

  /**
   * Saves a new revision.
   *
   * @param basedOn the revision the person saw; another in between is refused, not overwritten
   */
  Playlist save(
      long id, int basedOn, String who, String name, boolean template, List<PlaylistItem> items);

  /** A copy of a template is no template. */
  Playlist copy(long id, long ownerUnitId, String who, String name);

  /** Not offered any more; the past keeps it. */
  void remove(long id, String who);

  Optional<Playlist> find(long id);

  /** Also of a playlist that was removed later. */
  Optional<Playlist> inForceAt(long id, Instant moment);

  /**
   * Without the removed ones, newest saved first.
   *
   * @param owners owner units; empty means no limit
   */
  List<Playlist> list(List<Long> owners);

  /** With all gaps and repeats, by the approved (or else the latest) versions. */
  Duration total(Playlist playlist);

  /** Asked before every new playlist and revision is stored. */
  void guard(Guard guard);

  /** Refuses what may not be saved, by throwing {@link Refusal}. */
  interface Guard {
    /** @param playlistId null if it is new */
    void saving(@Nullable Long playlistId, List<PlaylistItem> items);
  }
}
