package org.wardcast.playlists.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Refusal;

@Component
final class PlaylistLibrary implements Playlists {
  private static final DateTimeFormatter HOUR_AND_DAY =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

  private final PlaylistStore store;
  private final Bulletins bulletins;
  private final ItemCheck check;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final List<Guard> guards = new CopyOnWriteArrayList<>();
  private final ZoneId zone;

  PlaylistLibrary(
      PlaylistStore store,
      Bulletins bulletins,
      ItemCheck check,
      TransactionOperations transactions,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.bulletins = bulletins;
    this.check = check;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Playlist create(
      long ownerUnitId, String who, String name, boolean template, List<PlaylistItem> items) {
    var clean = check.name(name);
    check.check(items);
    guards.forEach(guard -> guard.saving(null, items));
    var id = transactions.execute(tx -> {
      var created = store.create(ownerUnitId);
      store.write(created, 1, who, clock.millis(), clean, template, items);
      return created;
    });
    return find(id).orElseThrow(PlaylistLibrary::unknown);
  }

  @Override
  public List<Playlist> createAll(String who, List<Wish> wishes) {
    for (var wish : wishes) {
      check.name(wish.name());
      guards.forEach(guard -> guard.saving(null, wish.items()));
    }
    check.checkAll(wishes.stream().map(Wish::items).toList());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var created = transactions.execute(tx -> wishes.stream()
        .map(wish -> {
          var name = check.name(wish.name());
          var id = store.create(wish.ownerUnitId());
          store.write(id, 1, who, now.toEpochMilli(), name, false, wish.items());
          return new Playlist(
              id, 1, wish.ownerUnitId(), name, false, List.copyOf(wish.items()), who, now);
        })
        .toList());
    return created == null ? List.of() : created;
  }

  @Override
  public Playlist save(
      long id, int basedOn, String who, String name, boolean template, List<PlaylistItem> items) {
    var clean = check.name(name);
    check.check(items);
    guards.forEach(guard -> guard.saving(id, items));
    transactions.executeWithoutResult(tx -> {
      if (!store.advance(id, basedOn)) {
        throw whyNotSaved(id);
      }
      store.write(id, basedOn + 1, who, clock.millis(), clean, template, items);
    });
    return find(id).orElseThrow(PlaylistLibrary::unknown);
  }

  @Override
  public void guard(Guard guard) {
    guards.add(guard);
  }

  private Refusal whyNotSaved(long id) {
    var standing = store.standing(id).orElseThrow(PlaylistLibrary::unknown);
    return standing.removed()
        ? new Refusal(null, "playlists.playlist.removed", standing.name())
        : new Refusal(
            null,
            "playlists.playlist.moved-on",
            standing.name(),
            standing.savedBy(),
            HOUR_AND_DAY.format(standing.savedAt().atZone(zone)));
  }

  private static Refusal unknown() {
    return new Refusal(null, "playlists.playlist.unknown");
  }

  @Override
  public Playlist copy(long id, long ownerUnitId, String who, String name) {
    var source = find(id).orElseThrow(PlaylistLibrary::unknown);
    return create(ownerUnitId, who, name, false, source.items());
  }

  @Override
  public void remove(long id, String who) {
    if (!store.remove(id, who, clock.millis())) {
      throw unknown();
    }
  }

  @Override
  public Optional<Playlist> find(long id) {
    return store.find(id);
  }

  @Override
  public Optional<Playlist> inForceAt(long id, Instant moment) {
    return store.inForceAt(id, moment);
  }

  @Override
  public List<Playlist> list(List<Long> owners) {
    return store.list(owners);
  }

  @Override
  public Duration total(Playlist playlist) {
    var known = bulletins.findAll(
        playlist.items().stream().map(PlaylistItem::bulletinId).distinct().toList());
    var total = Duration.ZERO;
    for (var item : playlist.items()) {
      var bulletin = known.get(item.bulletinId());
      if (bulletin != null) {
        total = total.plus(airtime(bulletin).plus(item.gapAfter()).multipliedBy(item.repeats()));
      }
    }
    return total;
  }

  private static Duration airtime(Bulletin bulletin) {
    var approved = bulletin.approved();
    return (approved == null ? bulletin.latest() : approved).airtime();
  }
}
