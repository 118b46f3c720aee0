package org.wardcast.scheduler.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.playlists.campaigns.PhaseInForce;
import org.wardcast.scheduler.coverage.RollupStore.Grain;
import org.wardcast.scheduler.coverage.Wanted.Source;
import org.wardcast.scheduler.planning.Counted;
import org.wardcast.scheduler.reports.FigureRow;

/** Figures of the phases of campaigns, put together from days and bulletins. */
@Component
class Phases {
  /** Campaigns by id, phases in their order. */
  static final Comparator<FigureRow> ORDER = Comparator.<FigureRow>comparingLong(
          row -> Long.parseLong(row.key().split("/", 2)[0]))
      .thenComparingInt(row -> Integer.parseInt(row.key().split("/", 2)[1]));

  private final RollupStore store;
  private final Campaigns campaigns;
  private final Bulletins bulletins;
  private final Topics topics;
  private final ZoneId zone;

  Phases(RollupStore store, Campaigns campaigns, Bulletins bulletins, Topics topics, ZoneId zone) {
    this.store = store;
    this.campaigns = campaigns;
    this.bulletins = bulletins;
    this.topics = topics;
    this.zone = zone;
  }

  /** @param homes communes where the campaign runs */
  private record Phase(String key, PhaseInForce inForce, Set<Long> homes) {}

  void read(Wanted wanted, Ground ground, List<Source> sources, Map<Long, Sheet> sums) {
    var asked = sources.stream().collect(groupingBy(Source::asked));
    var homes = sources.stream().map(Source::unit).collect(toSet());
    var phases = phases(wanted, ground);
    var topicOf = new HashMap<Long, Long>();
    var counted = new Counted(topics.all(), topicOf);
    wanted.from().datesUntil(wanted.to().plusDays(1)).forEach(date -> {
      var today = phases.stream().filter(phase -> phase.inForce.holds(date)).toList();
      if (!today.isEmpty()) {
        var sheets = sheets(homes, date);
        learn(sheets.values(), topicOf);
        for (var phase : today) {
          asked.forEach((unit, its) -> {
            var cell = new Cell();
            its.stream()
                .map(Source::unit)
                .filter(phase.homes::contains)
                .forEach(home -> add(sheets.getOrDefault(home, new Sheet()), phase, counted, cell));
            if (!cell.isEmpty()) {
              sums.computeIfAbsent(unit, u -> new Sheet()).cell(phase.key).then(cell);
            }
          });
        }
      }
    });
  }

  /** What several bulletins had on air at once counts once. */
  private static void add(Sheet sheet, Phase phase, Counted counted, Cell sum) {
    sheet.cells.forEach((bulletin, cell) -> {
      if (counted.in(phase.inForce, Long.parseLong(bulletin))) {
        sum.beside(cell);
      }
    });
  }

  private Map<Long, Sheet> sheets(Set<Long> homes, LocalDate date) {
    var sheets = new HashMap<Long, Sheet>();
    store
        .days(
            Grain.OWN,
            List.of(Dimension.BULLETIN),
            store.kept(homes, date.toString()),
            date.toString(),
            date.atStartOfDay(zone).toInstant().toEpochMilli())
        .forEach((home, book) -> sheets.put(home, book.sheet(Dimension.BULLETIN)));
    return sheets;
  }

  /** All that have a day in the period. */
  private List<Phase> phases(Wanted wanted, Ground ground) {
    var phases = new ArrayList<Phase>();
    for (var campaign : campaigns.list(Set.of())) {
      var homes = new HashSet<Long>();
      for (var unit : campaign.plan().unitIds()) {
        homes.addAll(ground.homes(unit));
        homes.add(ground.home(unit));
      }
      for (var phase : campaigns.phases(campaign)) {
        phases.add(new Phase(campaign.id() + "/" + phase.number(), phase, homes));
      }
    }
    return phases.stream()
        .filter(phase -> {
          var from = phase.inForce.from();
          var to = phase.inForce.to();
          return from != null
              && !from.isAfter(wanted.to())
              && (to == null || !to.isBefore(wanted.from()));
        })
        .toList();
  }

  private void learn(Collection<Sheet> sheets, Map<Long, Long> topicOf) {
    var unknown = new HashSet<Long>();
    for (var sheet : sheets) {
      for (var key : sheet.cells.keySet()) {
        var id = Long.parseLong(key);
        if (!topicOf.containsKey(id)) {
          unknown.add(id);
        }
      }
    }
    bulletins.findAll(unknown).forEach((id, bulletin) -> {
      var approved = bulletin.approved();
      var version = approved == null ? bulletin.latest() : approved;
      topicOf.put(id, version.content().topicId());
    });
  }
}
