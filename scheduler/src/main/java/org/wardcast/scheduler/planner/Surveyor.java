package org.wardcast.scheduler.planner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.planning.Reached;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.scheduler.rundown.Rundowns;
import org.wardcast.scheduler.slots.FillStore;
import org.wardcast.scheduler.slots.PlanHead;

/** Asks everybody what the planner has to know: one question each for all communes together. */
@Component
class Surveyor {
  private final Campaigns campaigns;
  private final Topics topics;
  private final Bulletins bulletins;
  private final Playlists playlists;
  private final Units units;
  private final Devices devices;
  private final Programme programme;
  private final Reached reached;
  private final Rundowns rundowns;
  private final FillStore fills;
  private final PlanHead head;
  private final Rules rules;
  private final AirlogPlays airlog;
  private final Clock clock;
  private final ZoneId zone;

  Surveyor(
      Campaigns campaigns,
      Topics topics,
      Bulletins bulletins,
      Playlists playlists,
      Units units,
      Devices devices,
      Programme programme,
      Reached reached,
      Rundowns rundowns,
      FillStore fills,
      PlanHead head,
      Rules rules,
      AirlogPlays airlog,
      Clock clock,
      ZoneId zone) {
    this.campaigns = campaigns;
    this.topics = topics;
    this.bulletins = bulletins;
    this.playlists = playlists;
    this.units = units;
    this.devices = devices;
    this.programme = programme;
    this.reached = reached;
    this.rundowns = rundowns;
    this.fills = fills;
    this.head = head;
    this.rules = rules;
    this.airlog = airlog;
    this.clock = clock;
    this.zone = zone;
  }

  Survey survey(long campaignId, Collection<Long> unitIds, LocalDate from, LocalDate to) {
    // The state of the plan first: what changes while we look makes the proposal stale.
    var basis = head.version();
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    var campaign = campaigns
        .find(campaignId)
        .orElseThrow(() -> new Refusal(null, "scheduler.plan.campaign-gone"));
    var phases = campaigns.phases(campaign);
    var communes =
        new Communes(units, devices, campaign.plan().unitIds(), unitIds, later(from, today));
    var owners = new Owners(units, campaign, phases);
    var stock = new Stock(bulletins, phases, owners.line());
    var begin = from.isBefore(today) ? from : today;
    var occurrences = programme.occurrences(midnight(begin), midnight(to.plusDays(1)));
    stock.know(occurrences.stream()
        .flatMap(o -> o.cues().stream())
        .map(c -> c.bulletinId())
        .collect(Collectors.toSet()));
    var themes = new Themes(campaign, phases, topics.all(), stock.topics());
    var planned = PlannedPlays.of(occurrences, communes, now);
    var plays = new ArrayList<>(planned);
    plays.addAll(airlog.of(stock.ids(), communes, campaign.plan().start(), today));
    var placeable = stock.placeable().stream()
        .filter(b -> communes.all.keySet().stream().anyMatch(c -> owners.may(b, communes.path(c))))
        .toList();
    var themeIds = placeable.stream()
        .map(b -> themes.theme(b.bulletinId()))
        .distinct()
        .sorted()
        .toList();
    var targets = campaign.plan().targets().stream()
        .filter(t -> overlaps(themes.window(t), from, to))
        .toList();
    var book = new RuleBook(rules.list(), rules.waivers());
    var sites = new SiteFinder(
            communes,
            reached,
            playlists,
            stock,
            owners,
            new Chosen(fills, begin, to),
            book,
            themes,
            targets)
        .find(open(occurrences, now, from, to), placeable, from);
    var of = new ArrayList<Survey.Of>();
    var byCommune = plays.stream().collect(Collectors.groupingBy(Play::commune));
    for (var unit : communes.all.values()) {
      var its = byCommune.getOrDefault(unit.id(), List.of());
      of.add(commune(
          book,
          unit,
          communes,
          owners,
          sites.getOrDefault(unit.id(), List.of()),
          its,
          placeable,
          themes,
          themeIds,
          targets,
          from,
          to));
    }
    return new Survey(
        campaign,
        from,
        to,
        basis,
        placeable,
        themeIds,
        targets,
        themes,
        of,
        others(planned, themes, themeIds, from, to));
  }

  /** Granted, not of a response level, and neither begun nor written down. */
  private List<Occurrence> open(
      List<Occurrence> occurrences, Instant now, LocalDate from, LocalDate to) {
    var frozen = rundowns.overlapping(now, midnight(to.plusDays(2))).stream()
        .map(Occurrence::id)
        .collect(Collectors.toSet());
    return occurrences.stream()
        .filter(o -> o.slot().plan().filledBy() == FilledBy.UNITS)
        .filter(o -> o.slot().plan().levelId() == null)
        .filter(o -> !o.date().isBefore(from) && !o.date().isAfter(to))
        .filter(o -> o.start().isAfter(now) && !frozen.contains(o.id()))
        .toList();
  }

  private static Survey.Of commune(
      RuleBook book,
      Unit unit,
      Communes communes,
      Owners owners,
      List<Site> sites,
      List<Play> plays,
      List<BulletinVersion> stock,
      Themes themes,
      List<Long> themeIds,
      List<Target> targets,
      LocalDate from,
      LocalDate to) {
    var items = stock.stream()
        .map(b -> new Item(
            b.bulletinId(),
            themeIds.indexOf(themes.theme(b.bulletinId())),
            b.airtime().truncatedTo(ChronoUnit.MILLIS).toMillis(),
            b.content().tone()))
        .toList();
    var may = new BitSet();
    for (int i = 0; i < stock.size(); i++) {
      may.set(i, owners.may(stock.get(i), communes.path(unit.id())));
    }
    var goals =
        targets.stream().map(t -> goal(t, plays, stock, may, themes, to)).toList();
    var inDays = plays.stream()
        .filter(p -> !p.day().isBefore(from) && !p.day().isAfter(to))
        .toList();
    var byTheme = inDays.stream().collect(Collectors.groupingBy(p -> themes.theme(p.bulletinId())));
    var millis = themeIds.stream()
        .map(t -> Sum.onAir(byTheme.getOrDefault(t, List.of())))
        .toList();
    return new Survey.Of(
        unit,
        new Task(
            items,
            sites.stream().map(Site::room).toList(),
            goals,
            themeIds.size(),
            millis,
            playsLeft(book, communes.path(unit.id()), inDays, stock, from, to)),
        sites);
  }

  private static Goal goal(
      Target target,
      List<Play> plays,
      List<BulletinVersion> stock,
      BitSet may,
      Themes themes,
      LocalDate to) {
    var items = new BitSet();
    var heard = new BitSet();
    var counted = themes.counted(target, plays);
    var known = counted.stream()
        .filter(p -> !p.signature())
        .map(Play::bulletinId)
        .collect(Collectors.toSet());
    for (int i = 0; i < stock.size(); i++) {
      items.set(i, may.get(i) && themes.counts(target, stock.get(i).bulletinId()));
      heard.set(i, items.get(i) && known.contains(stock.get(i).bulletinId()));
    }
    return new Goal(
        target.measure(),
        due(target, themes.window(target), to) * unit(target.measure()),
        Sum.of(target.measure(), counted),
        items,
        heard);
  }

  /** Its part of the days that are over by then; all of it where nobody knows the end. */
  static double due(Target target, Themes.Window window, LocalDate to) {
    var first = window.from();
    var last = window.to();
    if (first == null || last == null || !to.isBefore(last)) {
      return target.amount();
    }
    double days = ChronoUnit.DAYS.between(first, last) + 1;
    double over = ChronoUnit.DAYS.between(first, to) + 1;
    var due = target.amount() * over / days;
    return target.measure() == Measure.MINUTES ? due : Math.ceil(due - 1e-9);
  }

  static double unit(Measure measure) {
    return measure == Measure.MINUTES ? 60_000 : 1;
  }

  private static List<List<Integer>> playsLeft(
      RuleBook book,
      List<Long> path,
      List<Play> plays,
      List<BulletinVersion> stock,
      LocalDate from,
      LocalDate to) {
    var keys = new HashMap<String, Set<String>>();
    for (var play : plays) {
      if (!play.signature()) {
        keys.computeIfAbsent(play.day() + "/" + play.bulletinId(), k -> new HashSet<>())
            .add(play.key());
      }
    }
    var left = new ArrayList<List<Integer>>();
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      int limit = book.playsPerDay(path, day);
      var date = day;
      left.add(stock.stream()
          .map(b ->
              limit - keys.getOrDefault(date + "/" + b.bulletinId(), Set.of()).size())
          .toList());
    }
    return left;
  }

  private static Map<Long, Long> others(
      List<Play> planned, Themes themes, List<Long> themeIds, LocalDate from, LocalDate to) {
    var byTopic = new HashMap<Long, Long>();
    var groups = planned.stream()
        .filter(p -> !p.day().isBefore(from) && !p.day().isAfter(to))
        .filter(p -> !p.signature())
        .filter(p -> !themeIds.contains(themes.theme(p.bulletinId())))
        .collect(
            Collectors.groupingBy(p -> new TopicIn(p.commune(), themes.theme(p.bulletinId()))));
    groups.forEach((topic, plays) -> byTopic.merge(topic.topic, Sum.onAir(plays), Long::sum));
    return byTopic;
  }

  private record TopicIn(long commune, long topic) {}

  private static boolean overlaps(Themes.Window window, LocalDate from, LocalDate to) {
    var first = window.from();
    var last = window.to();
    return first != null && !first.isAfter(to) && (last == null || !last.isBefore(from));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
