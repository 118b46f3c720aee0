package org.wardcast.playlists.library;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Refusal;

/** Looks over the name and the items of a playlist; a refusal names the item by its place. */
@Component
final class ItemCheck {
  private final Bulletins bulletins;
  private final Limits limits;

  ItemCheck(Bulletins bulletins, Limits limits) {
    this.bulletins = bulletins;
    this.limits = limits;
  }

  String name(String typed) {
    var name = Typed.line(typed);
    if (name.isEmpty()) {
      throw new Refusal("name", "playlists.playlist.name.empty");
    }
    if (Typed.length(name) > limits.title()) {
      throw new Refusal("name", "playlists.playlist.name.long", Typed.length(name), limits.title());
    }
    return name;
  }

  /** Many lists for one look into the library. */
  void checkAll(Collection<List<PlaylistItem>> lists) {
    var known = known(lists.stream().flatMap(List::stream).toList());
    lists.forEach(items -> check(items, known));
  }

  void check(Collection<PlaylistItem> items) {
    check(items, known(items));
  }

  private Map<Long, Bulletin> known(Collection<PlaylistItem> items) {
    return bulletins.findAll(
        items.stream().map(PlaylistItem::bulletinId).distinct().toList());
  }

  private void check(Collection<PlaylistItem> items, Map<Long, Bulletin> known) {
    if (items.size() > limits.items()) {
      throw new Refusal("items", "playlists.playlist.items.many", items.size(), limits.items());
    }
    var place = 0;
    for (var item : List.copyOf(items)) {
      place++;
      var bulletin = known.get(item.bulletinId());
      if (bulletin == null) {
        throw refused(place, "bulletinId", "playlists.playlist.item.unknown", place);
      }
      check(item, place, bulletin);
    }
  }

  private void check(PlaylistItem item, int place, Bulletin bulletin) {
    var title = bulletin.latest().title();
    if (item.repeats() < 1 || item.repeats() > limits.repeats()) {
      throw refused(
          place, "repeats", "playlists.playlist.item.repeats", place, title, limits.repeats());
    }
    var gap = item.gapAfter();
    if (gap.isNegative() || gap.compareTo(Duration.ofMinutes(limits.gapMinutes())) > 0) {
      throw refused(
          place, "gapAfter", "playlists.playlist.item.gap", place, title, limits.gapMinutes());
    }
  }

  private static Refusal refused(int place, String field, String code, Object... arguments) {
    return new Refusal("items[" + (place - 1) + "]." + field, code, arguments);
  }
}
