package org.wardcast.scheduler.planner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.playlists.campaigns.PhaseInForce;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.planning.Progress;

/** Counts a campaign's plays: past ones from the airtime log, those to come from the agenda. */
@Component
class Measuring implements Progress {
  /** How far ahead a campaign without an end is looked at. */
  private static final int AHEAD = 62;

  private final Campaigns campaigns;
  private final Topics topics;
  private final Bulletins bulletins;
  private final Units units;
  private final Devices devices;
  private final Programme programme;
  private final AirlogPlays airlog;
  private final Clock clock;
  private final ZoneId zone;

  Measuring(
      Campaigns campaigns,
      Topics topics,
      Bulletins bulletins,
      Units units,
      Devices devices,
      Programme programme,
      AirlogPlays airlog,
      Clock clock,
      ZoneId zone) {
    this.campaigns = campaigns;
    this.topics = topics;
    this.bulletins = bulletins;
    this.units = units;
    this.devices = devices;
    this.programme = programme;
    this.airlog = airlog;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Standing of(long campaignId, Collection<Long> unitIds) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    var campaign = campaigns
        .find(campaignId)
        .orElseThrow(() -> new Refusal(null, "scheduler.plan.campaign-gone"));
    var plan = campaign.plan();
    var phases = campaigns.phases(campaign);
    var from = plan.start().isAfter(today) ? plan.start() : today;
    var last = last(phases, from);
    var communes =
        new Communes(units, devices, plan.unitIds(), unitIds, last.isBefore(today) ? last : today);
    var stock = new Stock(bulletins, phases);
    var aired = airlog.of(stock.ids(), communes, plan.start(), today);
    List<Play> planned = new ArrayList<>();
    if (!last.isBefore(today)) {
      var start = from.isAfter(today) ? from.atStartOfDay(zone).toInstant() : now;
      var occurrences =
          programme.occurrences(start, last.plusDays(1).atStartOfDay(zone).toInstant());
      planned = PlannedPlays.of(occurrences, communes, now).stream()
          .filter(p -> stock.ids().contains(p.bulletinId()) && !p.day().isAfter(last))
          .toList();
    }
    var themes = new Themes(campaign, phases, topics.all(), stock.topics());
    var baseline = plan.baseline();
    var before = baseline == null
        ? null
        : byCommune(airlog.of(stock.ids(), communes, baseline.from(), baseline.to()));
    return new Standing(
        last,
        rows(communes, themes, plan.targets(), byCommune(aired), byCommune(planned), before),
        minutes(aired, themes),
        minutes(planned, themes));
  }

  /** A campaign that is over has nothing to come, and a far end costs no more than an open one. */
  private static LocalDate last(List<PhaseInForce> phases, LocalDate from) {
    var end = phases.get(phases.size() - 1).to();
    var limit = from.plusDays(AHEAD - 1);
    return end == null || end.isAfter(limit) ? limit : end;
  }

  private static List<Row> rows(
      Communes communes,
      Themes themes,
      List<Target> targets,
      Map<Long, List<Play>> aired,
      Map<Long, List<Play>> planned,
      @Nullable Map<Long, List<Play>> before) {
    var rows = new ArrayList<Row>();
    for (var unit : communes.all.keySet()) {
      var past = aired.getOrDefault(unit, List.of());
      var all = new ArrayList<>(past);
      all.addAll(planned.getOrDefault(unit, List.of()));
      for (var target : targets) {
        var one = Surveyor.unit(target.measure());
        var done = Sum.of(target.measure(), themes.counted(target, past)) / one;
        var whole = Sum.of(target.measure(), themes.counted(target, all)) / one;
        rows.add(new Row(
            unit,
            target,
            done,
            whole - done,
            before == null
                ? null
                : Sum.of(
                        target.measure(),
                        themes.countedAnyDay(target, before.getOrDefault(unit, List.of())))
                    / one));
      }
    }
    return rows;
  }

  private static Map<Long, List<Play>> byCommune(List<Play> plays) {
    return plays.stream().collect(Collectors.groupingBy(Play::commune));
  }

  private static Map<Long, Double> minutes(List<Play> plays, Themes themes) {
    var minutes = new HashMap<Long, Double>();
    byCommune(plays)
        .values()
        .forEach(its -> its.stream()
            .collect(Collectors.groupingBy(p -> themes.theme(p.bulletinId())))
            .forEach(
                (theme, some) -> minutes.merge(theme, Sum.onAir(some) / 60_000.0, Double::sum)));
    return minutes;
  }
}
