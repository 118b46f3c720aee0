package org.wardcast.scheduler.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.playlists.campaigns.PhaseInForce;
import org.wardcast.scheduler.planning.Counted;

/** Which bulletin counts for which phase and target, and when. */
final class Themes {
  final List<PhaseInForce> phases;
  private final Campaign campaign;
  private final Counted counted;
  private final Set<Long> all = new LinkedHashSet<>();

  /** @param topicOf the topic of every bulletin there is to judge */
  Themes(
      Campaign campaign, List<PhaseInForce> phases, List<Topic> topics, Map<Long, Long> topicOf) {
    this.campaign = campaign;
    this.phases = phases;
    counted = new Counted(topics, topicOf);
    phases.forEach(p -> all.addAll(p.topicIds()));
  }

  /** Both days included; null where it is not known yet. */
  record Window(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean holds(LocalDate day) {
      return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  Window window(Target target) {
    var number = target.phase();
    if (number != null) {
      return new Window(phases.get(number).from(), phases.get(number).to());
    }
    return new Window(campaign.plan().start(), phases.get(phases.size() - 1).to());
  }

  boolean counts(Target target, long bulletin) {
    var number = target.phase();
    var ofPhase = number == null
        ? phases.stream().anyMatch(p -> counts(p, bulletin))
        : counts(phases.get(number), bulletin);
    var topic = target.topicId();
    return ofPhase && (topic == null || counted.below(bulletin, Set.of(topic)));
  }

  boolean counts(PhaseInForce phase, long bulletin) {
    return counted.in(phase, bulletin);
  }

  boolean playsOn(LocalDate day, long bulletin) {
    return phases.stream().anyMatch(p -> p.holds(day) && counts(p, bulletin));
  }

  /** The theme it is counted under: one of the campaign's, or else its own topic. */
  long theme(long bulletin) {
    return counted.theme(bulletin, all);
  }

  List<Play> counted(Target target, List<Play> plays) {
    var window = window(target);
    var counted = new ArrayList<Play>();
    for (var play : plays) {
      if (window.holds(play.day()) && counts(target, play.bulletinId())) {
        counted.add(play);
      }
    }
    return counted;
  }

  /** Of a time before the campaign, so that no phase holds. */
  List<Play> countedAnyDay(Target target, List<Play> plays) {
    return plays.stream().filter(p -> counts(target, p.bulletinId())).toList();
  }
}
