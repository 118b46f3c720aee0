package org.wardcast.scheduler.planner;

import java.util.BitSet;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;

/**
 * A target as it stands in one commune.
 *
 * @param due milliseconds, plays or different bulletins by the end of the proposed days
 * @param before what is there already
 * @param items which items count
 * @param heard of those, the ones that are there already, for counting different bulletins
 */
record Goal(Measure measure, double due, double before, BitSet items, BitSet heard) {}
