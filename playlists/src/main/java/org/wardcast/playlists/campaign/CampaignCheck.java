package org.wardcast.playlists.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Phase;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.playlists.library.Typed;

/** What must be true of a campaign before it is saved; a refusal names the field. */
@Component
class CampaignCheck {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONGEST_NAME = 200;
  private static final int MOST_PHASES = 50;
  private static final int MOST_TARGETS = 50;
  private static final int LARGEST_AMOUNT = 1_000_000;

  private final Topics topics;
  private final Bulletins bulletins;

  CampaignCheck(Topics topics, Bulletins bulletins) {
    this.topics = topics;
    this.bulletins = bulletins;
  }

  /** The draft with its names as they are kept. */
  CampaignDraft checked(CampaignDraft draft) {
    var name = name(draft.name(), "name", "playlists.campaign.name.");
    if (draft.unitIds().isEmpty()) {
      throw new Refusal("unitIds", "playlists.campaign.units.none");
    }
    day(draft.start(), "start", "playlists.campaign.start.none");
    if (draft.phases().isEmpty()) {
      throw new Refusal("phases", "playlists.campaign.phases.none");
    }
    if (draft.phases().size() > MOST_PHASES) {
      throw new Refusal(
          "phases", "playlists.campaign.phases.many", draft.phases().size(), MOST_PHASES);
    }
    var phases = phases(draft);
    checkDays(draft.start(), phases);
    checkTargets(draft.targets(), phases.size());
    checkBaseline(draft);
    return new CampaignDraft(
        name, draft.unitIds(), draft.start(), phases, draft.targets(), draft.baseline());
  }

  private List<Phase> phases(CampaignDraft draft) {
    var known = topicIds();
    var phases = new ArrayList<Phase>();
    for (var phase : draft.phases()) {
      var at = "phases[" + phases.size() + "].";
      var number = phases.size() + 1;
      var name = name(phase.name(), at + "name", "playlists.campaign.phase.name.", number);
      if (!known.containsAll(phase.topicIds())) {
        throw new Refusal(at + "topicIds", "playlists.campaign.phase.topic-unknown", name);
      }
      var wanted = new HashSet<>(phase.bulletinIds());
      if (!bulletins.findAll(wanted).keySet().containsAll(wanted)) {
        throw new Refusal(at + "bulletinIds", "playlists.campaign.phase.bulletin-unknown", name);
      }
      var event = Typed.lineOrNull(phase.endsOn());
      if (event != null && Typed.length(event) > LONGEST_NAME) {
        throw new Refusal(
            at + "endsOn",
            "playlists.campaign.phase.event-long",
            name,
            Typed.length(event),
            LONGEST_NAME);
      }
      phases.add(new Phase(
          name,
          phase.lastDay(),
          event,
          phase.inheritsThemes(),
          phase.topicIds(),
          phase.bulletinIds().stream().distinct().toList()));
    }
    return phases;
  }

  private static void checkDays(LocalDate start, List<Phase> phases) {
    @Nullable LocalDate begins = start;
    var earliest = start;
    for (int i = 0; i < phases.size(); i++) {
      var phase = phases.get(i);
      var last = phase.lastDay();
      var at = "phases[" + i + "].";
      if (last == null) {
        if (i + 1 < phases.size() && phase.endsOn() == null) {
          throw new Refusal(at + "endsOn", "playlists.campaign.phase.endless", phase.name());
        }
        begins = null;
        continue;
      }
      if (begins != null && last.isBefore(begins)) {
        throw new Refusal(
            at + "lastDay",
            "playlists.campaign.phase.reversed",
            phase.name(),
            DAY.format(last),
            DAY.format(begins));
      }
      if (last.isBefore(earliest)) {
        throw new Refusal(
            at + "lastDay",
            "playlists.campaign.phase.order",
            phase.name(),
            DAY.format(last),
            DAY.format(earliest));
      }
      begins = last.plusDays(1);
      earliest = begins;
    }
  }

  private void checkTargets(List<Target> targets, int phases) {
    if (targets.size() > MOST_TARGETS) {
      throw new Refusal("targets", "playlists.campaign.targets.many", targets.size(), MOST_TARGETS);
    }
    var known = topicIds();
    for (int i = 0; i < targets.size(); i++) {
      var target = targets.get(i);
      var at = "targets[" + i + "].";
      if (target.amount() < 1 || target.amount() > LARGEST_AMOUNT) {
        throw new Refusal(at + "amount", "playlists.campaign.target.amount", i + 1, LARGEST_AMOUNT);
      }
      given(target.measure(), at + "measure", i + 1);
      var phase = target.phase();
      if (phase != null && (phase < 0 || phase >= phases)) {
        throw new Refusal(at + "phase", "playlists.campaign.target.phase-unknown", i + 1);
      }
      if (target.topicId() != null && !known.contains(target.topicId())) {
        throw new Refusal(at + "topicId", "playlists.campaign.target.topic-unknown", i + 1);
      }
    }
  }

  private static void checkBaseline(CampaignDraft draft) {
    var baseline = draft.baseline();
    if (baseline == null) {
      return;
    }
    day(baseline.from(), "baseline.from", "playlists.campaign.baseline.half");
    day(baseline.to(), "baseline.to", "playlists.campaign.baseline.half");
    if (baseline.to().isBefore(baseline.from())) {
      throw new Refusal(
          "baseline.to",
          "playlists.campaign.baseline.reversed",
          DAY.format(baseline.to()),
          DAY.format(baseline.from()));
    }
  }

  private static void given(@Nullable Object measure, String field, int number) {
    if (measure == null) {
      throw new Refusal(field, "playlists.campaign.target.measure-none", number);
    }
  }

  private static void day(@Nullable LocalDate day, String field, String code) {
    if (day == null) {
      throw new Refusal(field, code);
    }
  }

  private static String name(@Nullable String typed, String field, String code, Object... which) {
    var name = Typed.line(typed);
    if (name.isEmpty()) {
      throw new Refusal(field, code + "empty", which);
    }
    if (Typed.length(name) > LONGEST_NAME) {
      throw new Refusal(field, code + "long", Typed.length(name), LONGEST_NAME);
    }
    return name;
  }

  private Set<Long> topicIds() {
    var ids = new HashSet<Long>();
    topics.all().stream().map(Topic::id).forEach(ids::add);
    return ids;
  }
}
