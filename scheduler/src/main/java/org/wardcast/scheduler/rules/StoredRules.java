package org.wardcast.scheduler.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Breach;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rule.Waiver;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.scheduler.slots.PlanHead;

/** Rules out of the tables. Saving one changes the plan, so a slot that is being saved is checked again. */
@Component
class StoredRules implements Rules {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final RuleStore store;
  private final RuleCheck check;
  private final Inspector inspector;
  private final PlanHead head;
  private final Clock clock;
  private final ZoneId zone;

  StoredRules(
      RuleStore store,
      RuleCheck check,
      Inspector inspector,
      PlanHead head,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.check = check;
    this.inspector = inspector;
    this.head = head;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<Rule> list() {
    return store.current();
  }

  @Override
  public Optional<Rule> find(long id) {
    return store.find(id);
  }

  @Override
  public List<String> packs() {
    return Packs.NAMES;
  }

  @Override
  public List<Rule> preview(String pack, long unitId, LocalDate validFrom, String decision) {
    return Packs.read(pack).stream()
        .map(w -> rule(0, unitId, w.name(), w.kinds(), w.limits(), validFrom, null, decision, ""))
        .toList();
  }

  @Override
  public List<Rule> load(
      String pack, long unitId, LocalDate validFrom, String decision, String who) {
    var wanted = Packs.read(pack);
    return head.changing(slots -> {
      var drafts = wanted.stream()
          .map(
              w -> rule(0, unitId, w.name(), w.kinds(), w.limits(), validFrom, null, decision, who))
          .toList();
      drafts.forEach(draft -> check.check(draft, store.current()));
      return () -> {
        var made = new ArrayList<Rule>();
        drafts.forEach(d -> made.add(store.insert(withId(d, store.newRule(unitId)))));
        return List.copyOf(made);
      };
    });
  }

  @Override
  public Rule create(
      long unitId,
      String name,
      Set<DeviceKind> kinds,
      List<Limit> limits,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String decision,
      String who) {
    return head.changing(slots -> {
      var draft = rule(0, unitId, name, kinds, limits, validFrom, validTo, decision, who);
      check.check(draft, store.current());
      return () -> store.insert(withId(draft, store.newRule(unitId)));
    });
  }

  @Override
  public Rule save(
      long id,
      int basedOn,
      String name,
      Set<DeviceKind> kinds,
      List<Limit> limits,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String decision,
      String who) {
    return head.changing(slots -> {
      var old = present(id);
      if (old.revision() != basedOn) {
        throw new Refusal(
            null,
            "scheduler.rule.changed",
            old.savedBy(),
            MOMENT.format(old.inForceFrom().atZone(zone)));
      }
      var draft = rule(id, old.unitId(), name, kinds, limits, validFrom, validTo, decision, who);
      check.check(draft, store.current().stream().filter(r -> r.id() != id).toList());
      return () -> store.insert(next(old, draft, false, who));
    });
  }

  @Override
  public void remove(long id, String who) {
    head.changing(slots -> {
      var old = present(id);
      return () -> store.insert(next(old, old, true, who));
    });
  }

  @Override
  public List<Waiver> waivers() {
    return store.waivers();
  }

  @Override
  public Waiver waive(
      long ruleId, long unitId, LocalDate from, LocalDate to, String decision, String who) {
    return head.changing(slots -> {
      var waiver = new Waiver(0, ruleId, unitId, from, to, decision.strip());
      var rule = store.find(ruleId).filter(r -> !r.removed()).orElse(null);
      check.check(waiver, rule, store.waivers());
      return () -> store.insert(waiver, who, now());
    });
  }

  @Override
  public void endWaiver(long id, String who) {
    head.changing(slots -> {
      if (store.waivers().stream().noneMatch(w -> w.id() == id)) {
        throw new Refusal(null, "scheduler.waiver.unknown");
      }
      return () -> {
        store.endWaiver(id, who, now());
        return id;
      };
    });
  }

  @Override
  public List<Breach> breaches(Collection<Long> unitIds, LocalDate from, LocalDate to) {
    return inspector.present(unitIds, from, to);
  }

  private Rule present(long id) {
    var rule = store.find(id).orElseThrow(() -> new Refusal(null, "scheduler.rule.unknown"));
    if (rule.removed()) {
      throw new Refusal(
          null,
          "scheduler.rule.removed",
          rule.name(),
          rule.savedBy(),
          MOMENT.format(rule.inForceFrom().atZone(zone)));
    }
    return rule;
  }

  private Rule rule(
      long id,
      long unitId,
      String name,
      Set<DeviceKind> kinds,
      List<Limit> limits,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String decision,
      String who) {
    return new Rule(
        id,
        1,
        unitId,
        name.strip(),
        Set.copyOf(kinds),
        List.copyOf(limits),
        validFrom,
        validTo,
        decision.strip(),
        false,
        who,
        now());
  }

  private static Rule withId(Rule rule, long id) {
    return copy(rule, id, 1, false, rule.savedBy(), rule.inForceFrom());
  }

  private Rule next(Rule old, Rule draft, boolean removed, String who) {
    var earliest = old.inForceFrom().plusMillis(1);
    var now = now();
    return copy(
        draft, old.id(), old.revision() + 1, removed, who, now.isBefore(earliest) ? earliest : now);
  }

  private static Rule copy(
      Rule rule, long id, int revision, boolean removed, String who, Instant from) {
    return new Rule(
        id,
        revision,
        rule.unitId(),
        rule.name(),
        rule.kinds(),
        rule.limits(),
        rule.validFrom(),
        rule.validTo(),
        rule.decision(),
        removed,
        who,
        from);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
