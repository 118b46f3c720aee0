package org.wardcast.webadmin.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.wardcast.playlists.campaigns.Anniversaries;
import org.wardcast.playlists.campaigns.Anniversary;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Phase;
import org.wardcast.playlists.campaigns.Campaigns;

/** A campaign of one ward and an anniversary; what was taken away is made again. */
final class ThingsOfCampaigns {
  private static final String WHO = "thu";

  private final long unit;
  private final Campaigns campaigns;
  private final Anniversaries anniversaries;
  private @Nullable Campaign campaign;
  private Anniversaries.@Nullable Kept anniversary;

  ThingsOfCampaigns(ApplicationContext program, long unit) {
    this.unit = unit;
    campaigns = program.getBean(Campaigns.class);
    anniversaries = program.getBean(Anniversaries.class);
  }

  long campaign() {
    if (campaign == null || campaigns.find(campaign.id()).isEmpty()) {
      campaign = campaigns.create(
          unit,
          WHO,
          new CampaignDraft(
              "Chiến dịch thử",
              Set.of(unit),
              LocalDate.parse("2099-01-01"),
              List.of(new Phase("Một", null, "xong", false, Set.of(), List.of())),
              List.of(),
              null));
    }
    return campaign.id();
  }

  long anniversary() {
    if (anniversary == null || !anniversaries.all().contains(anniversary)) {
      anniversary = anniversaries.add(new Anniversary("Ngày thử", 7, 7, false, null), WHO);
    }
    return anniversary.id();
  }
}
