package org.wardcast.webadmin.pages.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.webadmin.outlines.Outlines;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.CampaignRights;
import org.wardcast.webadmin.reports.Breakdown;
import org.wardcast.webadmin.reports.CoverageReport;
import org.wardcast.webadmin.reports.FigureTables;
import org.wardcast.webadmin.reports.Period;
import org.wardcast.webadmin.reports.ReportWords;
import org.wardcast.webadmin.reports.Reporter;

/** Puts the page together. */
@Component
class CoverageView {
  /** A day each on a chart up to here, then weeks, then months. */
  private static final int MOST_DAYS = 62;

  private static final int MOST_WEEKS_IN_DAYS = 200;
  private static final int MOST_LINES = 400;

  private final Reporter reporter;
  private final FigureTables tables;
  private final ReportWords words;
  private final Outlines outlines;
  private final CoverageScope scope;
  private final CampaignRights campaignRights;
  private final Campaigns campaigns;
  private final Topics topics;
  private final int most;

  CoverageView(
      Reporter reporter,
      FigureTables tables,
      ReportWords words,
      Outlines outlines,
      CoverageScope scope,
      CampaignRights campaignRights,
      Campaigns campaigns,
      Topics topics,
      @Value("${wardcast.balance.most-percent:40}") int most) {
    this.reporter = reporter;
    this.tables = tables;
    this.words = words;
    this.outlines = outlines;
    this.scope = scope;
    this.campaignRights = campaignRights;
    this.campaigns = campaigns;
    this.topics = topics;
    this.most = most;
  }

  CoveragePage of(Account account, @Nullable Unit unit, List<Unit> tops, CoverageQuery query) {
    var report = reporter.report(tops, query.from(), query.to(), query.by());
    var units = report.by() == Breakdown.UNIT ? report : below(tops, query);
    var base = query.baseline();
    var before = base == null ? null : reporter.report(tops, base.from(), base.to(), query.by());
    var table = tables.narrow(report, tables.shown(query.measure()));
    var lines = FigureLine.of(
        report,
        table,
        words::cell,
        row -> link(report, row, unit, query),
        row -> before == null ? null : difference(report, before, row, query));
    return new CoveragePage(
        report,
        tiles(report, units, before, base, tops),
        table,
        lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines,
        table.total().isEmpty()
            ? List.of()
            : FigureLine.drawn(
                table,
                table.total(),
                (int) table.columns().stream().filter(c -> !c.type().isNumber()).count(),
                words::cell),
        tables.notes(report),
        Math.min(lines.size(), MOST_LINES),
        report.rows().isEmpty() ? null : ChartView.of(report, query.measure(), words),
        course(report, tops, query),
        map(unit, units, tops, query),
        base,
        balance(report, tops, query),
        running(account, unit, query));
  }

  private CoverageReport below(List<Unit> tops, CoverageQuery query) {
    return reporter.report(tops, query.from(), query.to(), Breakdown.UNIT);
  }

  private List<Tiles.Tile> tiles(
      CoverageReport report,
      CoverageReport units,
      @Nullable CoverageReport before,
      @Nullable Period base,
      List<Unit> tops) {
    var total = report.total();
    if (total != null) {
      var then =
          before == null || before.total() == null ? null : before.total().figures();
      return new Tiles(words, total.figures(), then).of(true);
    }
    FigureRow then = null;
    if (base != null) {
      then = Tiles.sum(
          reporter.report(tops, base.from(), base.to(), Breakdown.UNIT).rows());
    }
    return new Tiles(words, Tiles.sum(units.rows()), then).of(false);
  }

  private @Nullable String link(
      CoverageReport report, CoverageReport.Row row, @Nullable Unit unit, CoverageQuery query) {
    return switch (report.by()) {
      case UNIT -> query.address("/coverage", row.unit().unitId(), "by", "");
      case AREA ->
        row.key().isEmpty()
            ? null
            : query.address("/coverage", Long.valueOf(row.key()), "by", Breakdown.DAY.name());
      case DAY ->
        query.address(
            "/coverage",
            unit == null ? null : unit.id(),
            "from",
            row.key(),
            "to",
            row.key(),
            "by",
            "");
      default -> null;
    };
  }

  private Difference difference(
      CoverageReport now, CoverageReport then, CoverageReport.Row row, CoverageQuery query) {
    var measure = query.measure();
    CoverageReport.Row old;
    if (now.by().inTime() && now.subject() != null) {
      int place = now.rows().indexOf(row);
      old = place < then.rows().size() ? then.rows().get(place) : null;
    } else {
      old = then.rows().stream()
          .filter(r -> r.unit().unitId() == row.unit().unitId() && r.key().equals(row.key()))
          .findFirst()
          .orElse(null);
    }
    return Difference.of(
        measure,
        measure.value(row.figures()),
        old == null ? null : measure.value(old.figures()),
        words);
  }

  private @Nullable ChartView course(CoverageReport report, List<Unit> tops, CoverageQuery query) {
    if (report.by().inTime() || tops.size() != 1 || query.from().equals(query.to())) {
      return null;
    }
    long days = new Period(query.from(), query.to()).days();
    var by = days <= MOST_DAYS
        ? Breakdown.DAY
        : days <= MOST_WEEKS_IN_DAYS ? Breakdown.WEEK : Breakdown.MONTH;
    var inTime = reporter.report(tops, query.from(), query.to(), by);
    return inTime.rows().isEmpty() ? null : ChartView.of(inTime, query.measure(), words);
  }

  private @Nullable MapView map(
      @Nullable Unit unit, CoverageReport units, List<Unit> tops, CoverageQuery query) {
    if (units.by() != Breakdown.UNIT || !outlines.any(scope.below(tops, query.to()))) {
      return null;
    }
    var address =
        "/coverage/outlines?day=" + query.to() + (unit == null ? "" : "&unit=" + unit.id());
    return MapView.of(
        units, query.measure(), address, id -> query.address("/coverage", id, "by", ""), words);
  }

  private Balance balance(CoverageReport report, List<Unit> tops, CoverageQuery query) {
    if (tops.size() != 1) {
      return new Balance(List.of(), most);
    }
    var byTopic = report.by() == Breakdown.TOPIC
        ? report
        : reporter.report(tops, query.from(), query.to(), Breakdown.TOPIC);
    return Balance.of(byTopic, wanted(query.shares()), most);
  }

  /** Minutes a campaign aims at, by the topic's name. */
  private Map<String, Double> wanted(@Nullable Long campaign) {
    var wanted = new HashMap<String, Double>();
    if (campaign == null) {
      return wanted;
    }
    var names = new HashMap<Long, String>();
    for (Topic topic : topics.all()) {
      names.put(topic.id(), topic.name());
    }
    campaigns
        .find(campaign)
        .ifPresent(known -> known.plan().targets().stream()
            .filter(target -> target.measure() == Measure.MINUTES && target.topicId() != null)
            .forEach(target -> wanted.merge(
                names.getOrDefault(Objects.requireNonNull(target.topicId()), ""),
                (double) target.amount(),
                Double::sum)));
    return wanted;
  }

  private List<Campaign> running(Account account, @Nullable Unit unit, CoverageQuery query) {
    return campaignRights.seen(account, unit == null ? null : unit.id()).stream()
        .filter(campaign -> campaigns.phases(campaign).stream()
            .anyMatch(phase -> meets(phase.from(), phase.to(), query)))
        .toList();
  }

  private static boolean meets(
      @Nullable LocalDate from, @Nullable LocalDate to, CoverageQuery query) {
    return from != null && !from.isAfter(query.to()) && (to == null || !to.isBefore(query.from()));
  }
}
