package org.wardcast.scheduler.conflicts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Refusal;

/** No playlist may be saved that breaks a rule in a slot that plays it. */
@Component
class PlaylistGuard implements Playlists.Guard {
  private final Checker checker;

  PlaylistGuard(Checker checker, Playlists playlists) {
    this.checker = checker;
    playlists.guard(this);
  }

  @Override
  public void saving(@Nullable Long playlistId, List<PlaylistItem> items) {
    if (playlistId != null) {
      checker.listed(playlistId, items).stream().findFirst().ifPresent(breach -> {
        throw new Refusal("items", breach.code(), breach.values());
      });
    }
  }
}
