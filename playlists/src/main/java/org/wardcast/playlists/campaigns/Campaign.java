package org.wardcast.playlists.campaigns;

import java.time.Instant;

/** One revision of a campaign. */
public record Campaign(
    long id,
    int revision,
    long ownerUnitId,
    CampaignDraft plan,
    boolean removed,
    String savedBy,
    Instant savedAt) {}
