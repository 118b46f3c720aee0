package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rule.Waiver;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Rules of the air with their waivers, the example packs, and what the present plan breaks. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules")
class RulesResource {
  private static final int BREACH_DAYS = 31;

  /** A rule as it leaves. */
  record RuleJson(
      long id,
      int revision,
      long unitId,
      String name,
      Set<DeviceKind> kinds,
      List<LimitJson> limits,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String decision,
      String savedBy,
      Instant inForceFrom) {
    static RuleJson of(Rule rule) {
      return new RuleJson(
          rule.id(),
          rule.revision(),
          rule.unitId(),
          rule.name(),
          rule.kinds(),
          rule.limits().stream().map(LimitJson::of).toList(),
          rule.validFrom(),
          rule.validTo(),
          rule.decision(),
          rule.savedBy(),
          rule.inForceFrom());
    }
  }

  /**
   * A rule; what is left out is open or empty.
   *
   * @param basedOn the revision a change was based on
   */
  record Wanted(
      @Nullable Long unitId,
      @Nullable Integer basedOn,
      @Nullable String name,
      @Nullable Set<DeviceKind> kinds,
      @Nullable List<LimitJson> limits,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String decision) {
    List<Limit> read() {
      var read = new ArrayList<Limit>();
      for (var limit : limits == null ? List.<LimitJson>of() : limits) {
        read.add(limit.limit(read.size()));
      }
      return read;
    }

    Set<DeviceKind> channels() {
      return kinds == null ? Set.of() : kinds;
    }
  }

  /** A pack for one unit. */
  record WantedPack(
      long unitId, @Nullable LocalDate validFrom, @Nullable String decision) {}

  /** An exemption. */
  record WantedWaiver(
      long ruleId,
      long unitId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String decision) {}

  private final Rules rules;
  private final Concerns concerns;
  private final Rights rights;
  private final Scope scope;
  private final Sentences sentences;
  private final Clock clock;
  private final ZoneId zone;

  RulesResource(
      Rules rules,
      Concerns concerns,
      Rights rights,
      Scope scope,
      Sentences sentences,
      Clock clock,
      ZoneId zone) {
    this.rules = rules;
    this.concerns = concerns;
    this.rights = rights;
    this.scope = scope;
    this.sentences = sentences;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  List<RuleJson> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    var shown = concerns.of(account, unit);
    return rules.list().stream()
        .filter(rule -> shown.has(rule.unitId()))
        .map(RuleJson::of)
        .toList();
  }

  @GetMapping("/{id}")
  RuleJson one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    var rule = rules.find(id).orElseThrow();
    concerns.require(account, rule.unitId());
    return RuleJson.of(rule);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  RuleJson create(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    long unit = LimitJson.given("unitId", wanted.unitId());
    rights.require(account, Right.PLAN_RULE, unit);
    return RuleJson.of(rules.create(
        unit,
        text(wanted.name()),
        wanted.channels(),
        wanted.read(),
        LimitJson.given("validFrom", wanted.validFrom()),
        wanted.validTo(),
        text(wanted.decision()),
        account.login()));
  }

  @PutMapping("/{id}")
  RuleJson save(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Wanted wanted) {
    rights.require(account, Right.PLAN_RULE, rules.find(id).orElseThrow().unitId());
    return RuleJson.of(rules.save(
        id,
        LimitJson.given("basedOn", wanted.basedOn()),
        text(wanted.name()),
        wanted.channels(),
        wanted.read(),
        LimitJson.given("validFrom", wanted.validFrom()),
        wanted.validTo(),
        text(wanted.decision()),
        account.login()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.require(account, Right.PLAN_RULE, rules.find(id).orElseThrow().unitId());
    rules.remove(id, account.login());
  }

  @GetMapping("/packs")
  List<String> packs(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return rules.packs();
  }

  /** What loading it would make. */
  @GetMapping("/packs/{pack}")
  List<RuleJson> pack(
      @AuthenticationPrincipal Account account,
      @PathVariable String pack,
      @RequestParam long unit) {
    rights.require(account, Right.SEE, unit);
    return rules.preview(pack, unit, today(), "").stream().map(RuleJson::of).toList();
  }

  @PostMapping("/packs/{pack}")
  @ResponseStatus(HttpStatus.CREATED)
  List<RuleJson> load(
      @AuthenticationPrincipal Account account,
      @PathVariable String pack,
      @RequestBody WantedPack wanted) {
    rights.require(account, Right.PLAN_RULE, wanted.unitId());
    var from = LimitJson.given("validFrom", wanted.validFrom());
    return rules
        .load(pack, wanted.unitId(), from, text(wanted.decision()), account.login())
        .stream()
        .map(RuleJson::of)
        .toList();
  }

  @GetMapping("/waivers")
  List<Waiver> waivers(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    var shown = concerns.of(account, unit);
    return rules.waivers().stream().filter(w -> shown.has(w.unitId())).toList();
  }

  /** Whoever set the rule decides where it does not hold. */
  @PostMapping("/waivers")
  @ResponseStatus(HttpStatus.CREATED)
  Waiver waive(@AuthenticationPrincipal Account account, @RequestBody WantedWaiver wanted) {
    var rule = rules.find(wanted.ruleId()).orElseThrow();
    rights.require(account, Right.PLAN_RULE, rule.unitId());
    return rules.waive(
        wanted.ruleId(),
        wanted.unitId(),
        LimitJson.given("from", wanted.from()),
        LimitJson.given("to", wanted.to()),
        text(wanted.decision()),
        account.login());
  }

  @DeleteMapping("/waivers/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endWaiver(@AuthenticationPrincipal Account account, @PathVariable long id) {
    var waiver = rules.waivers().stream().filter(w -> w.id() == id).findFirst().orElseThrow();
    rights.require(
        account, Right.PLAN_RULE, rules.find(waiver.ruleId()).orElseThrow().unitId());
    rules.endWaiver(id, account.login());
  }

  /** @param from today if left out; {@code to}: a month on, included */
  @GetMapping("/breaches")
  List<BreachJson> breaches(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var ids = scope.of(account, unit);
    var first = from == null ? today() : from;
    var last = to == null ? first.plusDays(BREACH_DAYS - 1) : to;
    if (last.isAfter(first.plusDays(366))) {
      throw new Refusal("to", "web.rules.too-long");
    }
    return rules.breaches(ids, first, last).stream()
        .map(breach -> BreachJson.of(breach, sentences))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
