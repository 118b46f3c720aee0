package org.wardcast.webadmin.pages.campaigns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.scheduler.planning.Progress;

/**
 * One target over all communes.
 *
 * @param met communes that reach it with what is planned
 * @param aired percent of the amount, all communes together, each at most whole
 * @param planned percent beyond that
 * @param rows communes, worst first
 */
record TargetView(Target target, int met, int aired, int planned, List<Row> rows) {
  /**
   * One commune.
   *
   * @param aired percent for the bar; {@code planned} what comes on top
   */
  record Row(
      String unit,
      double airedAmount,
      double plannedAmount,
      @Nullable Double baseline,
      int aired,
      int planned,
      boolean met) {}

  static List<TargetView> of(
      Progress.Standing standing, List<Target> targets, LongFunction<String> names) {
    var views = new ArrayList<TargetView>();
    var byTarget = standing.rows().stream()
        .collect(java.util.stream.Collectors.groupingBy(Progress.Row::target));
    for (var target : targets.stream().distinct().toList()) {
      views.add(view(target, byTarget, names));
    }
    return views;
  }

  private static TargetView view(
      Target target, Map<Target, List<Progress.Row>> byTarget, LongFunction<String> names) {
    var all = byTarget.getOrDefault(target, List.of());
    var rows = all.stream()
        .sorted(Comparator.comparingDouble(Progress.Row::part))
        .map(row -> row(row, names))
        .toList();
    var aired = rows.stream().mapToInt(Row::aired).average().orElse(0);
    var planned = rows.stream().mapToInt(Row::planned).average().orElse(0);
    return new TargetView(
        target,
        (int) rows.stream().filter(Row::met).count(),
        (int) Math.floor(aired),
        (int) Math.floor(planned),
        rows);
  }

  private static Row row(Progress.Row row, LongFunction<String> names) {
    var aired = (int) Math.min(100, Math.floor(100 * row.aired() / row.target().amount()));
    var whole = (int) Math.min(100, Math.floor(100 * row.part() + 1e-9));
    return new Row(
        names.apply(row.unitId()),
        row.aired(),
        row.planned(),
        row.baseline(),
        aired,
        whole - aired,
        row.part() >= 1 - 1e-9);
  }
}
