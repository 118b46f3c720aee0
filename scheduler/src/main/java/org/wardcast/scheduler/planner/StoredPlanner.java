package org.wardcast.scheduler.planner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Planner;
import org.wardcast.scheduler.planning.Proposal;
import org.wardcast.scheduler.planning.Proposal.Outcome;
import org.wardcast.scheduler.planning.Proposal.Placement;

/** The planner of the plan as it is stored. */
@Component
class StoredPlanner implements Planner {
  private final Surveyor surveyor;
  private final Acceptance acceptance;
  private final Clock clock;
  private final ZoneId zone;

  StoredPlanner(Surveyor surveyor, Acceptance acceptance, Clock clock, ZoneId zone) {
    this.surveyor = surveyor;
    this.acceptance = acceptance;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Proposal propose(long campaignId, Collection<Long> unitIds, LocalDate from, LocalDate to) {
    var survey = surveyor.survey(campaignId, unitIds, checked(from, to), to);
    if (survey.communes().isEmpty()) {
      throw new Refusal("unitIds", "scheduler.plan.no-commune");
    }
    var placements = new ArrayList<Placement>();
    var outcomes = new ArrayList<Outcome>();
    var millis = new HashMap<>(survey.otherThemes());
    for (var commune : survey.communes()) {
      var filling = Solver.solve(commune.task());
      place(commune, filling, placements);
      outcomes(survey, commune, filling, outcomes);
      for (int t = 0; t < survey.themeIds().size(); t++) {
        millis.merge(survey.themeIds().get(t), filling.themeMillis(t), Long::sum);
      }
    }
    Map<Long, Double> balance = new HashMap<>();
    millis.forEach((topic, sum) -> balance.put(topic, sum / 60_000.0));
    return new Proposal(
        campaignId, survey.from(), to, survey.basis(), placements, outcomes, balance);
  }

  /** From today on: the past is not planned any more. */
  private LocalDate checked(LocalDate from, LocalDate to) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    PlannedDays.inOrder(from, to);
    PlannedDays.notOver(to, today);
    var first = from.isBefore(today) ? today : from;
    PlannedDays.bounded(first, to, today);
    return first;
  }

  private static void place(Survey.Of commune, Filling filling, List<Placement> placements) {
    for (int r = 0; r < commune.sites().size(); r++) {
      if (filling.placed(r) > 0) {
        var room = commune.task().rooms().get(r);
        placements.add(new Placement(
            room.slotId(), room.date(), commune.unit().id(), order(commune.task(), filling, r)));
      }
    }
  }

  /** One of each in turn, so that nothing plays twice in a row while there is something else. */
  private static List<Long> order(Task task, Filling filling, int r) {
    var order = new ArrayList<Long>();
    for (int round = 1; order.size() < filling.placed(r); round++) {
      for (int i = 0; i < task.items().size(); i++) {
        if (filling.plays(r, i) >= round) {
          order.add(task.items().get(i).bulletinId());
        }
      }
    }
    return order;
  }

  private static void outcomes(
      Survey survey, Survey.Of commune, Filling filling, List<Outcome> outcomes) {
    var reasons = new Reasons(survey.stock(), filling);
    for (int g = 0; g < survey.targets().size(); g++) {
      var target = survey.targets().get(g);
      var unit = Surveyor.unit(target.measure());
      var met = filling.met(g);
      var why = met ? null : reasons.why(g);
      outcomes.add(new Outcome(
          commune.unit().id(),
          target,
          commune.task().goals().get(g).due() / unit,
          filling.value(g) / unit,
          met,
          why == null ? null : why.code(),
          why == null ? List.of() : why.args()));
    }
  }

  @Override
  public Accepted accept(Proposal proposal, String who) {
    return acceptance.accept(proposal, who);
  }

  @Override
  public Accepted undo(long acceptedId, String who) {
    return acceptance.undo(acceptedId, who);
  }

  @Override
  public Optional<Accepted> last(long campaignId) {
    return acceptance.last(campaignId);
  }
}
