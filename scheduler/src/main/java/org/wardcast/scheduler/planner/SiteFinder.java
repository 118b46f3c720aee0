package org.wardcast.scheduler.planner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.planning.Reached;

/** Finds the free time of the communes in granted slots. */
final class SiteFinder {
  private final Communes communes;
  private final Reached reached;
  private final Playlists playlists;
  private final Stock stock;
  private final Owners owners;
  private final Chosen chosen;
  private final RuleBook rules;
  private final Themes themes;
  private final List<Target> targets;
  private final Map<Targets, Map<Long, List<Device>>> devices = new HashMap<>();
  private final Map<Long, Optional<Playlist>> found = new HashMap<>();
  private final Map<Long, List<long[]>> taken = new HashMap<>();

  SiteFinder(
      Communes communes,
      Reached reached,
      Playlists playlists,
      Stock stock,
      Owners owners,
      Chosen chosen,
      RuleBook rules,
      Themes themes,
      List<Target> targets) {
    this.communes = communes;
    this.reached = reached;
    this.playlists = playlists;
    this.stock = stock;
    this.owners = owners;
    this.chosen = chosen;
    this.rules = rules;
    this.themes = themes;
    this.targets = targets;
  }

  /** By commune, earliest first. */
  Map<Long, List<Site>> find(
      List<Occurrence> occurrences, List<BulletinVersion> placeable, LocalDate from) {
    var sites = new HashMap<Long, List<Site>>();
    for (var occurrence : occurrences) {
      inCommunes(occurrence.slot().plan().targets()).forEach((commune, all) -> {
        var following = all.stream()
            .filter(d -> !chosen.nearer(occurrence.slot(), occurrence.date(), d, commune))
            .toList();
        if (!following.isEmpty()) {
          sites
              .computeIfAbsent(commune, c -> new ArrayList<>())
              .add(site(occurrence, commune, following, placeable, from));
        }
      });
    }
    return sites;
  }

  private Map<Long, List<Device>> inCommunes(Targets targets) {
    return devices.computeIfAbsent(
        targets,
        t -> reached.by(t).stream()
            .filter(d -> communes.of(d) != null)
            .collect(Collectors.groupingBy(d -> java.util.Objects.requireNonNull(communes.of(d)))));
  }

  private Site site(
      Occurrence occurrence,
      long commune,
      List<Device> following,
      List<BulletinVersion> placeable,
      LocalDate from) {
    var slot = occurrence.slot();
    var date = occurrence.date();
    var path = communes.path(commune);
    var present = present(chosen.playlist(slot, date, path));
    var takes = new BitSet();
    for (int i = 0; i < placeable.size(); i++) {
      var bulletin = placeable.get(i);
      takes.set(
          i,
          owners.may(bulletin, path)
              && bulletin.content().validOn(date)
              && themes.playsOn(date, bulletin.bulletinId())
              && reaches(bulletin, slot, following, false));
    }
    var goals = new BitSet();
    for (int g = 0; g < targets.size(); g++) {
      goals.set(g, themes.window(targets.get(g)).holds(date));
    }
    var used = Duration.ZERO;
    var good = false;
    var bad = false;
    for (var item : present) {
      var version = stock.approved(item.bulletinId());
      if (version == null
          || !version.content().validOn(date)
          || !reaches(version, slot, following, item.signature())) {
        continue;
      }
      used = used.plus(version
          .airtime()
          .truncatedTo(ChronoUnit.MILLIS)
          .plus(item.gapAfter())
          .multipliedBy(item.repeats()));
      good |= version.content().tone() == Tone.GOOD;
      bad |= version.content().tone() == Tone.BAD;
    }
    var free = Duration.between(occurrence.start(), occurrence.end()).minus(used);
    var kinds = following.stream().map(Device::kind).collect(Collectors.toSet());
    return new Site(
        slot,
        new Room(
            slot.id(),
            date,
            (int) ChronoUnit.DAYS.between(from, date),
            Math.max(0, free.toMillis()),
            alone(commune, occurrence.start(), occurrence.end()),
            takes,
            goals,
            rules.goodWithBad(path, date, Set.copyOf(kinds)),
            good,
            bad),
        present);
  }

  private List<PlaylistItem> present(@Nullable Long id) {
    if (id == null) {
      return List.of();
    }
    var items = found.computeIfAbsent(id, playlists::find).map(Playlist::items).orElse(List.of());
    stock.know(items.stream().map(PlaylistItem::bulletinId).toList());
    return items;
  }

  /** Sound goes to what can sound, text to what can show, as in the agenda. */
  private static boolean reaches(
      BulletinVersion version, Slot slot, List<Device> devices, boolean signature) {
    var shows = version.hasText() || (slot.plan().showTitle() && !signature);
    return devices.stream()
        .anyMatch(d ->
            (version.sound() != null && d.kind().sounds()) || (shows && d.kind().shows()));
  }

  /** No earlier site of the commune is heard at the same time. */
  private boolean alone(long commune, Instant start, Instant end) {
    var stretches = taken.computeIfAbsent(commune, c -> new ArrayList<>());
    var from = start.toEpochMilli();
    var to = end.toEpochMilli();
    var alone = stretches.stream().noneMatch(s -> s[0] < to && s[1] > from);
    if (alone) {
      stretches.add(new long[] {from, to});
    }
    return alone;
  }
}
