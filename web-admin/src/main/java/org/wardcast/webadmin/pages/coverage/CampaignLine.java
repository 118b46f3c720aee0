package org.wardcast.webadmin.pages.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.scheduler.planning.Progress;

/**
 * One target of a campaign, over the communes of the unit looked at.
 *
 * @param met communes that reach it with what is still planned
 * @param aired on average per commune, in the target's measure; so are the next two
 * @param airedPart per cent of the target, for the bar; {@code plannedPart} comes on top
 */
record CampaignLine(
    Target target,
    int met,
    int communes,
    double aired,
    double planned,
    @Nullable Double baseline,
    int airedPart,
    int plannedPart) {
  static List<CampaignLine> of(Progress.Standing standing, List<Target> targets) {
    return targets.stream().distinct().map(target -> line(standing, target)).toList();
  }

  private static CampaignLine line(Progress.Standing standing, Target target) {
    var rows =
        standing.rows().stream().filter(row -> row.target().equals(target)).toList();
    double aired = rows.stream().mapToDouble(Progress.Row::aired).average().orElse(0);
    double planned = rows.stream().mapToDouble(Progress.Row::planned).average().orElse(0);
    var baseline = rows.stream()
        .map(Progress.Row::baseline)
        .filter(java.util.Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .average();
    int whole = part(aired + planned, target);
    int past = part(aired, target);
    return new CampaignLine(
        target,
        (int) rows.stream().filter(row -> row.part() >= 1 - 1e-9).count(),
        rows.size(),
        aired,
        planned,
        baseline.isPresent() ? baseline.getAsDouble() : null,
        past,
        whole - past);
  }

  private static int part(double amount, Target target) {
    return (int) Math.min(100, Math.floor(100 * amount / target.amount() + 1e-9));
  }
}
