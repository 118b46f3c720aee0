package org.wardcast.scheduler.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.outlook.Series;

/**
 * What playlists hold now, laid out in the windows of slots for as many days as anybody plans
 * content ahead.
 */
final class Contents {
  /** Content changes every day: further ahead it says nothing. */
  static final int DAYS = 31;

  private final Choices choices;
  private final LongFunction<List<PlaylistItem>> playlists;
  private final LongFunction<@Nullable BulletinVersion> bulletins;
  private final LocalDate from;
  private final Map<Key, List<Air.Item>> laidOut = new HashMap<>();

  /**
   * @param playlists items as they stand, nothing for one that is gone
   * @param bulletins the approved version, else the latest
   * @param from first day that is looked at
   */
  Contents(
      Choices choices,
      LongFunction<List<PlaylistItem>> playlists,
      LongFunction<@Nullable BulletinVersion> bulletins,
      LocalDate from) {
    this.choices = choices;
    this.playlists = playlists;
    this.bulletins = bulletins;
    this.from = from;
  }

  Choices choices() {
    return choices;
  }

  /** @param device stands for all that are given the same */
  Air on(Device device, List<Series> series) {
    return new Air() {
      @Override
      public List<Item> in(Sounding window) {
        if (window.series() < 0) {
          return List.of();
        }
        var one = series.get(window.series());
        var playlist = choices.playlist(one.slot(), window.date(), device);
        if (playlist == null) {
          return List.of();
        }
        return laidOut.computeIfAbsent(
            new Key(
                playlist,
                window.date(),
                window.end() - window.start(),
                device.kind(),
                one.slot().plan().showTitle()),
            Contents.this::layOut);
      }

      @Override
      public boolean looksAt(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(from.plusDays(DAYS));
      }
    };
  }

  private List<Air.Item> layOut(Key key) {
    var items = new ArrayList<Air.Item>();
    var at = Duration.ZERO;
    var length = Duration.ofMillis(key.millis);
    for (var item : playlists.apply(key.playlist)) {
      var version = bulletins.apply(item.bulletinId());
      if (version == null
          || !version.content().validOn(key.date)
          || version.airtime().isZero()) {
        continue;
      }
      int plays = 0;
      for (int i = 0; i < item.repeats() && at.compareTo(length) < 0; i++) {
        plays++;
        at = at.plus(version.airtime()).plus(item.gapAfter());
      }
      if (plays > 0 && !item.signature() && reaches(version, key)) {
        items.add(
            new Air.Item(item.bulletinId(), version.title(), version.content().tone(), plays));
      }
    }
    return List.copyOf(items);
  }

  private static boolean reaches(BulletinVersion version, Key key) {
    return (version.sound() != null && key.kind.sounds())
        || ((version.hasText() || key.showTitle) && key.kind.shows());
  }

  private record Key(
      long playlist, LocalDate date, long millis, DeviceKind kind, boolean showTitle) {}
}
