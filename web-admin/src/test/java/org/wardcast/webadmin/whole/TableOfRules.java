package org.wardcast.webadmin.whole;

import static org.wardcast.webadmin.people.Role.ADMINISTRATOR;
import static org.wardcast.webadmin.people.Role.APPROVER;
import static org.wardcast.webadmin.people.Role.AUDITOR;
import static org.wardcast.webadmin.people.Role.CENTRAL_STAFF;
import static org.wardcast.webadmin.people.Role.COMMUNE_OPERATOR;
import static org.wardcast.webadmin.people.Role.TECHNICIAN;
import static org.wardcast.webadmin.whole.Endpoint.delete;
import static org.wardcast.webadmin.whole.Endpoint.get;
import static org.wardcast.webadmin.whole.Endpoint.post;
import static org.wardcast.webadmin.whole.Endpoint.put;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wardcast.webadmin.people.Role;

/** Who may ask for rules, exemptions and packs, and what stands against a slot. */
final class TableOfRules {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> WRITES = Set.of(COMMUNE_OPERATOR, CENTRAL_STAFF);
  private static final Set<Role> RULES = Set.of(CENTRAL_STAFF);
  private static final String API = "/api/v1/rules";
  private static final String PAGE = "/settings/rules";

  private TableOfRules() {}

  static List<Endpoint> rows() {
    return Stream.of(api(), pages(), slots()).flatMap(List::stream).toList();
  }

  private static Object rule(Belongings t) {
    return t.ward().rules.rule();
  }

  private static Object waiver(Belongings t) {
    return t.ward().rules.waiver();
  }

  private static List<Endpoint> api() {
    return List.of(
        get(API).anywhere(SEES),
        get(API).inUnit(SEES).param("unit", Belongings::unit),
        get(API + "/{id}").inUnit(SEES).on(TableOfRules::rule),
        post(API).inUnit(RULES).json(t -> Map.of("unitId", t.unit(), "validFrom", "2098-01-01")),
        put(API + "/{id}")
            .inUnit(RULES)
            .on(TableOfRules::rule)
            .json(t -> Map.of("basedOn", 0, "validFrom", "2098-01-01")),
        delete(API + "/{id}").inUnit(RULES).on(TableOfRules::rule),
        get(API + "/packs").anywhere(SEES),
        get(API + "/packs/{pack}").inUnit(SEES).on(t -> "urban").param("unit", Belongings::unit),
        post(API + "/packs/{pack}")
            .inUnit(RULES)
            .on(t -> "urban")
            .json(t -> Map.of("unitId", t.unit(), "validFrom", "2098-01-01")),
        get(API + "/waivers").anywhere(SEES),
        get(API + "/waivers").inUnit(SEES).param("unit", Belongings::unit),
        post(API + "/waivers")
            .inUnit(RULES)
            .json(t -> Map.of(
                "ruleId", rule(t), "unitId", t.unit(), "from", "2098-01-01", "to", "2098-01-01")),
        delete(API + "/waivers/{id}").inUnit(RULES).on(TableOfRules::waiver),
        get(API + "/breaches").anywhere(SEES),
        get(API + "/breaches").inUnit(SEES).param("unit", Belongings::unit));
  }

  private static List<Endpoint> pages() {
    return List.of(
        get(PAGE).anywhere(SEES),
        get(PAGE + "/new").anywhere(RULES),
        get(PAGE + "/{id}").inUnit(RULES).on(TableOfRules::rule),
        post(PAGE).inUnit(RULES).param("unitId", Belongings::unit).empty("name"),
        post(PAGE).inUnit(RULES).param("id", TableOfRules::rule).empty("name"),
        post(PAGE + "/{id}/remove").inUnit(RULES).on(TableOfRules::rule),
        get(PAGE + "/packs/{pack}").anywhere(RULES).on(t -> "rural"),
        post(PAGE + "/packs/{pack}")
            .inUnit(RULES)
            .on(t -> "rural")
            .param("unitId", Belongings::unit),
        get(PAGE + "/{id}/waivers").inUnit(RULES).on(TableOfRules::rule),
        post(PAGE + "/{id}/waivers").inUnit(RULES).on(TableOfRules::rule),
        post(PAGE + "/{id}/waivers/{waiver}/end")
            .inUnit(RULES)
            .on(TableOfRules::rule, TableOfRules::waiver));
  }

  private static List<Endpoint> slots() {
    return List.of(
        post("/api/v1/slots/check")
            .inUnit(WRITES)
            .json(t -> Map.of("ownerUnitId", t.unit(), "plan", t.plan())),
        post("/api/v1/slots/replace")
            .inUnit(WRITES)
            .json(t -> Map.of(
                "ownerUnitId",
                t.unit(),
                "plan",
                t.plan(),
                "basedOn",
                0,
                "otherId",
                t.spareSlot(),
                "otherRevision",
                0)));
  }
}
