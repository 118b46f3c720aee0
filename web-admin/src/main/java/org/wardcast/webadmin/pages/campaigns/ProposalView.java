package org.wardcast.webadmin.pages.campaigns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.scheduler.planning.Proposal;
import org.wardcast.scheduler.planning.Proposal.Outcome;
import org.wardcast.scheduler.planning.Proposal.Placement;

/**
 * A proposal as the page shows it.
 *
 * @param unmet what could not be met, by target and reason, most communes first
 * @param weeks Mondays to Sundays
 * @param digest names its content, so that what was seen is what is accepted
 */
record ProposalView(
    Proposal proposal,
    int met,
    List<Unmet> unmet,
    List<Row> rows,
    List<List<@Nullable Day>> weeks,
    int sessions,
    double minutes,
    String digest) {

  /** @param lack how much is missing on average, in the target's measure */
  record Unmet(Target target, String code, List<String> args, List<String> units, double lack) {}

  /** One commune: its targets in order, and what would be added. */
  record Row(String unit, List<Outcome> outcomes, int sessions, double minutes, boolean met) {}

  /** One date: how many sessions get something, and what. */
  record Day(LocalDate date, int sessions, double minutes, List<Entry> entries) {}

  /** One session. */
  record Entry(String unit, String slot, List<String> titles) {}

  static ProposalView of(
      Proposal proposal,
      Map<Long, BulletinVersion> bulletins,
      Map<Long, String> slots,
      LongFunction<String> names) {
    var known = new HashMap<Long, String>();
    LongFunction<String> name = id -> known.computeIfAbsent(id, names::apply);
    var rows = rows(proposal, bulletins, name);
    return new ProposalView(
        proposal,
        (int) proposal.outcomes().stream().filter(Outcome::met).count(),
        unmet(proposal, name),
        rows,
        weeks(proposal, bulletins, slots, name),
        proposal.placements().size(),
        rows.stream().mapToDouble(Row::minutes).sum(),
        digest(proposal));
  }

  static String digest(Proposal proposal) {
    return proposal.basis() + "-" + proposal.placements().size() + "-"
        + Integer.toHexString(proposal.placements().hashCode());
  }

  private static List<Unmet> unmet(Proposal proposal, LongFunction<String> names) {
    var groups = proposal.outcomes().stream()
        .filter(o -> !o.met())
        .collect(Collectors.groupingBy(
            o -> new Why(o.target(), o.code() == null ? "" : o.code(), o.args()),
            LinkedHashMap::new,
            Collectors.toList()));
    var unmet = new ArrayList<Unmet>();
    groups.forEach((why, outcomes) -> unmet.add(new Unmet(
        why.target,
        why.code,
        why.args,
        outcomes.stream().map(o -> names.apply(o.unitId())).toList(),
        outcomes.stream().mapToDouble(o -> o.due() - o.planned()).average().orElse(0))));
    unmet.sort(Comparator.comparingInt((Unmet u) -> u.units().size()).reversed());
    return unmet;
  }

  private record Why(Target target, String code, List<String> args) {}

  private static List<Row> rows(
      Proposal proposal, Map<Long, BulletinVersion> bulletins, LongFunction<String> names) {
    var placed = proposal.placements().stream().collect(Collectors.groupingBy(Placement::unitId));
    var outcomes = proposal.outcomes().stream()
        .collect(Collectors.groupingBy(Outcome::unitId, LinkedHashMap::new, Collectors.toList()));
    placed.keySet().forEach(unit -> outcomes.putIfAbsent(unit, List.of()));
    var rows = new ArrayList<Row>();
    outcomes.forEach((unit, its) -> {
      var placements = placed.getOrDefault(unit, List.of());
      rows.add(new Row(
          names.apply(unit),
          its,
          placements.size(),
          placements.stream().mapToDouble(p -> minutes(p, bulletins)).sum(),
          its.stream().allMatch(Outcome::met)));
    });
    rows.sort(Comparator.comparing(Row::met).thenComparing(Row::unit));
    return rows;
  }

  private static double minutes(Placement placement, Map<Long, BulletinVersion> bulletins) {
    double millis = 0;
    for (var id : placement.bulletinIds()) {
      var bulletin = bulletins.get(id);
      millis += bulletin == null ? 0 : bulletin.airtime().toMillis();
    }
    return millis / 60_000;
  }

  private static List<List<@Nullable Day>> weeks(
      Proposal proposal,
      Map<Long, BulletinVersion> bulletins,
      Map<Long, String> slots,
      LongFunction<String> names) {
    var byDate = proposal.placements().stream()
        .collect(Collectors.groupingBy(Placement::date, TreeMap::new, Collectors.toList()));
    var weeks = new ArrayList<List<@Nullable Day>>();
    var monday = proposal.from().with(DayOfWeek.MONDAY);
    for (var first = monday; !first.isAfter(proposal.to()); first = first.plusWeeks(1)) {
      var week = new ArrayList<@Nullable Day>();
      for (int d = 0; d < 7; d++) {
        var date = first.plusDays(d);
        week.add(
            date.isBefore(proposal.from()) || date.isAfter(proposal.to())
                ? null
                : day(date, byDate.getOrDefault(date, List.of()), bulletins, slots, names));
      }
      weeks.add(week);
    }
    return weeks;
  }

  private static Day day(
      LocalDate date,
      List<Placement> placements,
      Map<Long, BulletinVersion> bulletins,
      Map<Long, String> slots,
      LongFunction<String> names) {
    var entries = placements.stream()
        .map(p -> new Entry(
            names.apply(p.unitId()),
            slots.getOrDefault(p.slotId(), ""),
            p.bulletinIds().stream().map(id -> title(id, bulletins)).toList()))
        .toList();
    return new Day(
        date,
        placements.size(),
        placements.stream().mapToDouble(p -> minutes(p, bulletins)).sum(),
        entries);
  }

  private static String title(long id, Map<Long, BulletinVersion> bulletins) {
    var bulletin = bulletins.get(id);
    return bulletin == null ? "" : bulletin.title();
  }
}
