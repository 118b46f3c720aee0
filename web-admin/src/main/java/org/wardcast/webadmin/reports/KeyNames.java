package org.wardcast.webadmin.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.SiteKinds;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.reports.By;

/** What the keys of figures are called: areas, kinds of places, slots, bulletins, phases. */
@Component
class KeyNames {
  private final Units units;
  private final SiteKinds siteKinds;
  private final Slots slots;
  private final Bulletins bulletins;
  private final Campaigns campaigns;

  KeyNames(
      Units units, SiteKinds siteKinds, Slots slots, Bulletins bulletins, Campaigns campaigns) {
    this.units = units;
    this.siteKinds = siteKinds;
    this.slots = slots;
    this.bulletins = bulletins;
    this.campaigns = campaigns;
  }

  /** Looks each up once; null where a key has no name of its own or nobody knows it any more. */
  Lookup of(By by, LocalDate day) {
    var known = new HashMap<String, Optional<String>>();
    return key ->
        known.computeIfAbsent(key, k -> Optional.ofNullable(find(by, k, day))).orElse(null);
  }

  private @Nullable String find(By by, String key, LocalDate day) {
    if (key.isEmpty()) {
      return null;
    }
    return switch (by) {
      case AREA -> area(Long.parseLong(key), day);
      case SITE_KIND ->
        siteKinds.all().stream()
            .filter(kind -> kind.code().equals(key))
            .findFirst()
            .map(SiteKinds.SiteKind::name)
            .orElse(key);
      case SLOT ->
        slots.find(Long.parseLong(key)).map(slot -> slot.plan().name()).orElse(null);
      case BULLETIN ->
        bulletins
            .find(Long.parseLong(key))
            .map(bulletin -> bulletin.latest().title())
            .orElse(null);
      case PHASE -> phase(key);
      default -> null;
    };
  }

  private @Nullable String area(long id, LocalDate day) {
    return units.on(id, day).or(() -> units.find(id)).map(Unit::fullName).orElse(null);
  }

  private @Nullable String phase(String key) {
    int slash = key.indexOf('/');
    int number = Integer.parseInt(key.substring(slash + 1));
    return campaigns
        .find(Long.parseLong(key.substring(0, slash)))
        .map(campaign -> {
          var phases = campaign.plan().phases();
          return number < phases.size()
              ? campaign.plan().name() + " · " + phases.get(number).name()
              : campaign.plan().name();
        })
        .orElse(null);
  }

  /** Of one report. */
  interface Lookup {
    @Nullable String name(String key);
  }
}
