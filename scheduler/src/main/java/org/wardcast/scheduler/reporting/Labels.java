package org.wardcast.scheduler.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.reports.By;

/** Names that stand in a report beside ids, as things were called on its last day. */
@Component
class Labels {
  private final Units units;
  private final Campaigns campaigns;

  Labels(Units units, Campaigns campaigns) {
    this.units = units;
    this.campaigns = campaigns;
  }

  /** Null where the key says enough. */
  @Nullable String of(By by, String key, LocalDate day) {
    return switch (by) {
      case AREA -> key.isEmpty() ? "" : unit(Long.parseLong(key), day);
      case PHASE -> phase(key);
      default -> null;
    };
  }

  String unit(long id, LocalDate day) {
    return units
        .on(id, day)
        .or(() -> units.find(id))
        .map(unit -> unit.fullName())
        .orElse("");
  }

  private String phase(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      return "";
    }
    int phase = Integer.parseInt(key.substring(slash + 1));
    return campaigns
        .find(Long.parseLong(key.substring(0, slash)))
        .map(campaign -> {
          var phases = campaign.plan().phases();
          return phase < phases.size()
              ? campaign.plan().name() + " – " + phases.get(phase).name()
              : campaign.plan().name();
        })
        .orElse("");
  }
}
