package org.wardcast.playlists.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.PhaseInForce;

/** Works out when each phase is and what it plays. */
final class PhaseDays {
  private PhaseDays() {}

  static List<PhaseInForce> of(CampaignDraft plan) {
    var phases = new ArrayList<PhaseInForce>();
    @Nullable LocalDate from = plan.start();
    Set<Long> topics = Set.of();
    List<Long> bulletins = List.of();
    for (var phase : plan.phases()) {
      var own = new LinkedHashSet<>(phase.topicIds());
      var order = new LinkedHashSet<>(phase.bulletinIds());
      if (phase.inheritsThemes()) {
        own.addAll(topics);
        order.addAll(bulletins);
      }
      topics = own;
      bulletins = List.copyOf(order);
      phases.add(new PhaseInForce(
          phases.size(), phase.name(), from, phase.lastDay(), phase.endsOn(), topics, bulletins));
      from = phase.lastDay() == null ? null : phase.lastDay().plusDays(1);
    }
    return List.copyOf(phases);
  }
}
