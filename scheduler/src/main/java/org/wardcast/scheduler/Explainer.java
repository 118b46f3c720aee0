package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.Why.Outcome;

/**
 * Says why a device does what it does at one moment, from the same sittings as {@link Agenda}. Ask
 * it about as many devices as you like: the plan is worked out once.
 */
public final class Explainer {
  private final Plan plan;
  private final Names names;
  private final Map<String, Stop> stops;
  private final Instant moment;
  private final Agenda agenda;
  private final List<Sitting> sittings;
  private final Holders holders;
  private final Map<String, Occurrence> laidOut = new HashMap<>();

  /** @param stops what operators have ended, by occurrence */
  public Explainer(Plan plan, Names names, Map<String, Stop> stops, Instant moment) {
    this.plan = plan;
    this.names = names;
    this.stops = stops;
    this.moment = moment;
    this.agenda = new Agenda(plan);
    this.sittings = agenda.around(moment, moment.plusMillis(1));
    this.holders = new Holders(sittings);
  }

  /** What people call it. */
  public interface Names {
    String unit(long id);

    String bulletin(long id);

    String level(long id);
  }

  /** An operator ended the rest of an occurrence. */
  public record Stop(Instant at, String who, String reason) {}

  public Why why(long deviceId) {
    var index = agenda.index();
    index.of(new Targets(Set.of(), Set.of(deviceId), Set.of()));
    int device = index.place(deviceId);
    var cue = sittings.stream()
        .filter(s -> !s.start().isAfter(moment) && s.latest().isAfter(moment))
        .filter(s -> s.wants().get(device))
        .map(s -> playing(occurrence(s), deviceId))
        .filter(Objects::nonNull)
        .min(Comparator.comparing(Cue::due).thenComparingLong(Cue::slotId))
        .orElse(null);
    var steps = new Steps(plan.zone());
    if (index.device(device) == null) {
      steps.add(Outcome.LEFT_OUT, "scheduler.why.device.off", null);
    }
    var others = new Steps(plan.zone());
    var claims = new Claims(plan, names, agenda, sittings, holders, moment).on(device, cue, others);
    for (var claim : claims) {
      new InSlot(plan, names, index, moment, steps)
          .tell(claim, occurrence(claim), device, cue, stops.get(claim.id()));
    }
    steps.addAll(others);
    if (claims.isEmpty()) {
      steps.add(Outcome.SILENT, "scheduler.why.nothing", null);
    }
    return new Why(deviceId, moment, cue, steps.all());
  }

  private @Nullable Cue playing(Occurrence occurrence, long deviceId) {
    var stop = stops.get(occurrence.id());
    if (stop != null && !stop.at().isAfter(moment)) {
      return null;
    }
    return occurrence.cues().stream()
        .filter(c ->
            !c.due().isAfter(moment) && c.end().isAfter(moment) && c.deviceIds().contains(deviceId))
        .findFirst()
        .map(c -> stop == null || !c.end().isAfter(stop.at())
            ? c
            : c.lasting(Duration.between(c.due(), stop.at())))
        .orElse(null);
  }

  private Occurrence occurrence(Sitting sitting) {
    return laidOut.computeIfAbsent(sitting.id(), id -> agenda.occurrence(sitting, holders));
  }
}
