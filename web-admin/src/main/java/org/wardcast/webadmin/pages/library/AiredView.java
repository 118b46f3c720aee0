package org.wardcast.webadmin.pages.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.LineFilter;

/** Where a bulletin aired last. */
@Component
class AiredView {
  private static final int SHOWN = 12;

  /** Other bulletins may have the same words in their titles, so more lines are read than shown. */
  private static final int READ = 300;

  /**
   * The last lines.
   *
   * @param more there are older ones
   */
  record Aired(List<AirLine> lines, boolean more) {}

  private final Airlog airlog;

  AiredView(Airlog airlog) {
    this.airlog = airlog;
  }

  /** @param scope units whose devices this person may see; empty means no limit */
  Aired of(List<BulletinVersion> versions, Collection<Long> scope) {
    if (versions.isEmpty()) {
      return new Aired(List.of(), false);
    }
    long id = versions.get(0).bulletinId();
    var found = new LinkedHashMap<Long, AirLine>();
    // The log copies titles in, and a bulletin may have had several.
    versions.stream().map(BulletinVersion::title).distinct().forEach(title -> {
      var filter = new LineFilter(
          null, null, Set.copyOf(scope), Set.of(), Set.of(), Set.of(AirLine.Kind.AIRING), title);
      airlog.lines(filter, READ, 0).stream()
          .filter(line -> line.bulletinId() == id)
          .forEach(line -> found.put(line.number(), line));
    });
    var newest = found.values().stream()
        .sorted(Comparator.comparingLong(AirLine::number).reversed())
        .toList();
    return new Aired(newest.stream().limit(SHOWN).toList(), newest.size() > SHOWN);
  }
}
