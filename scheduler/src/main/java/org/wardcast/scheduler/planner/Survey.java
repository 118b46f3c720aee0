package org.wardcast.scheduler.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;

/**
 * Everything a proposal is made from.
 *
 * @param stock what may be placed, in the order of the tasks' items
 * @param themeIds topics that are kept even
 * @param targets those that have days among the proposed ones
 * @param otherThemes milliseconds by topic of what else plays in these days
 */
record Survey(
    Campaign campaign,
    LocalDate from,
    LocalDate to,
    long basis,
    List<BulletinVersion> stock,
    List<Long> themeIds,
    List<Target> targets,
    Themes themes,
    List<Of> communes,
    Map<Long, Long> otherThemes) {

  /** One commune: sites in the order of the task's rooms. */
  record Of(Unit unit, Task task, List<Site> sites) {}
}
