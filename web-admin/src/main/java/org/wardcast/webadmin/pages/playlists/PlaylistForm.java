package org.wardcast.webadmin.pages.playlists;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Refusal;

/**
 * The editor as it was typed, so that a refusal loses nothing.
 *
 * @param basedOn the revision that was opened; 0 for a new playlist
 */
record PlaylistForm(
    @Nullable Long id, int basedOn, String owner, String name, boolean template, List<Item> items) {
  /**
   * One row.
   *
   * @param gap seconds
   */
  record Item(long bulletinId, String repeats, String gap, boolean signature) {
    PlaylistItem item(int index) {
      return new PlaylistItem(
          bulletinId,
          whole(index, "repeats", repeats),
          Duration.ofSeconds(whole(index, "gapAfter", gap)),
          signature);
    }

    private static int whole(int index, String field, String typed) {
      if (!NUMBER.matcher(typed).matches()) {
        throw new Refusal("items[" + index + "]." + field, "web.playlists.number", index + 1);
      }
      return Integer.parseInt(typed);
    }
  }

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final String USUAL_GAP = "2";

  static PlaylistForm empty(String owner) {
    return new PlaylistForm(null, 0, owner, "", false, List.of());
  }

  /** A new playlist like this one. */
  static PlaylistForm like(Playlist template, String owner) {
    return new PlaylistForm(null, 0, owner, "", false, items(template));
  }

  static PlaylistForm of(Playlist playlist) {
    return new PlaylistForm(
        playlist.id(),
        playlist.revision(),
        Long.toString(playlist.ownerUnitId()),
        playlist.name(),
        playlist.template(),
        items(playlist));
  }

  private static List<Item> items(Playlist playlist) {
    return playlist.items().stream()
        .map(item -> new Item(
            item.bulletinId(),
            Integer.toString(item.repeats()),
            Long.toString(item.gapAfter().toSeconds()),
            item.signature()))
        .toList();
  }

  static PlaylistForm typed(@Nullable Long id, MultiValueMap<String, String> typed) {
    var bulletins = typed.getOrDefault("bulletin", List.of());
    var items = new ArrayList<Item>();
    for (int i = 0; i < bulletins.size(); i++) {
      var bulletin = bulletins.get(i);
      if (NUMBER.matcher(bulletin).matches()) {
        items.add(new Item(
            Long.parseLong(bulletin),
            at(typed, "repeats", i, "1"),
            at(typed, "gap", i, USUAL_GAP),
            at(typed, "signature", i, "0").equals("1")));
      }
    }
    var basedOn = at(typed, "basedOn", 0, "0");
    return new PlaylistForm(
        id,
        NUMBER.matcher(basedOn).matches() ? Integer.parseInt(basedOn) : 0,
        at(typed, "owner", 0, ""),
        at(typed, "name", 0, ""),
        typed.containsKey("template"),
        items);
  }

  private static String at(
      MultiValueMap<String, String> typed, String name, int index, String otherwise) {
    var values = typed.getOrDefault(name, List.of());
    return index < values.size() && values.get(index) != null
        ? values.get(index).strip()
        : otherwise;
  }

  /** What the buttons of a row do, for browsers without scripts: {@code up:2}, {@code add:17}. */
  PlaylistForm after(String act) {
    var words = act.split(":", 2);
    if (words.length < 2 || !NUMBER.matcher(words[1]).matches()) {
      return this;
    }
    int number = Integer.parseInt(words[1]);
    var changed = new ArrayList<>(items);
    if (words[0].equals("add")) {
      changed.add(fresh(number));
    } else if (number < changed.size()) {
      switch (words[0]) {
        case "up" -> Collections.swap(changed, number, Math.max(0, number - 1));
        case "down" -> Collections.swap(changed, number, Math.min(items.size() - 1, number + 1));
        case "drop" -> changed.remove(number);
        default -> {}
      }
    }
    return new PlaylistForm(id, basedOn, owner, name, template, changed);
  }

  static Item fresh(long bulletinId) {
    return new Item(bulletinId, "1", USUAL_GAP, false);
  }

  /** @throws Refusal naming the row that cannot be read */
  List<PlaylistItem> wanted() {
    var wanted = new ArrayList<PlaylistItem>();
    for (int i = 0; i < items.size(); i++) {
      wanted.add(items.get(i).item(i));
    }
    return wanted;
  }

  long ownerId() {
    if (!NUMBER.matcher(owner).matches()) {
      throw new Refusal("owner", "web.playlists.owner-missing");
    }
    return Long.parseLong(owner);
  }
}
