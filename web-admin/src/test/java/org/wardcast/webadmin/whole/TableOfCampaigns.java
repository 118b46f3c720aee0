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

/** Who may ask for campaigns, proposals and anniversaries. */
final class TableOfCampaigns {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> PLANS = Set.of(CENTRAL_STAFF);
  private static final String API = "/api/v1";

  private TableOfCampaigns() {}

  static List<Endpoint> rows() {
    return Stream.of(rest(), anniversaries(), pages()).flatMap(List::stream).toList();
  }

  private static Object campaign(Belongings t) {
    return t.ward().campaigns.campaign();
  }

  private static Object anniversary(Belongings t) {
    return t.ward().campaigns.anniversary();
  }

  /** Refused for its content: it has no phase. */
  private static Map<String, Object> plan(Belongings t) {
    return Map.of(
        "name", "Không giai đoạn",
        "unitIds", List.of(t.unit()),
        "start", "2026-11-20",
        "phases", List.of(),
        "targets", List.of());
  }

  private static List<Endpoint> rest() {
    return List.of(
        get(API + "/campaigns").anywhere(SEES),
        get(API + "/campaigns").inUnit(SEES).param("unit", Belongings::unit),
        get(API + "/campaigns/{id}").inUnit(SEES).on(TableOfCampaigns::campaign),
        post(API + "/campaigns")
            .inUnit(PLANS)
            .json(t -> Map.of("ownerUnitId", t.unit(), "plan", plan(t))),
        put(API + "/campaigns/{id}")
            .inUnit(PLANS)
            .on(TableOfCampaigns::campaign)
            .json(t -> Map.of("basedOn", 0, "plan", plan(t))),
        delete(API + "/campaigns/{id}").inUnit(PLANS).on(TableOfCampaigns::campaign),
        post(API + "/campaigns/{id}/end-phase")
            .inUnit(PLANS)
            .on(TableOfCampaigns::campaign)
            .json(t -> Map.of("basedOn", 0, "phase", 9, "lastDay", "2026-11-20")),
        get(API + "/campaigns/{id}/progress").inUnit(SEES).on(TableOfCampaigns::campaign),
        post(API + "/campaigns/{id}/proposal")
            .inUnit(PLANS)
            .on(TableOfCampaigns::campaign)
            .json(t -> Map.of("from", "2099-01-01", "to", "2099-01-02")),
        post(API + "/campaigns/{id}/proposal/accept")
            .inUnit(PLANS)
            .on(TableOfCampaigns::campaign)
            .json(t -> Map.of(
                "campaignId",
                0,
                "from",
                "2099-01-01",
                "to",
                "2099-01-02",
                "basis",
                0,
                "placements",
                List.of(),
                "outcomes",
                List.of(),
                "balance",
                Map.of())),
        post(API + "/campaigns/{id}/proposal/undo").inUnit(PLANS).on(TableOfCampaigns::campaign));
  }

  private static List<Endpoint> anniversaries() {
    Map<String, Object> nameless = Map.of("name", "", "day", 1, "month", 1, "lunar", false);
    return List.of(
        get(API + "/anniversaries").anywhere(SEES),
        get(API + "/anniversaries/dates")
            .anywhere(SEES)
            .param("from", "2026-01-01")
            .param("to", "2026-12-31"),
        post(API + "/anniversaries").installation(PLANS).json(t -> nameless),
        put(API + "/anniversaries/{id}")
            .installation(PLANS)
            .on(TableOfCampaigns::anniversary)
            .json(t -> nameless),
        delete(API + "/anniversaries/{id}").installation(PLANS).on(TableOfCampaigns::anniversary),
        get("/settings/anniversaries").anywhere(SEES),
        post("/settings/anniversaries").installation(PLANS).empty("name"),
        post("/settings/anniversaries/{id}/remove")
            .installation(PLANS)
            .on(TableOfCampaigns::anniversary));
  }

  private static List<Endpoint> pages() {
    return List.of(
        get("/campaigns").anywhere(SEES),
        get("/campaigns/new").anywhere(PLANS),
        post("/campaigns/form").anywhere(PLANS).param("act", "add-phase"),
        post("/campaigns").inUnit(PLANS).param("ownerUnitId", Belongings::unit).empty("name"),
        post("/campaigns").inUnit(PLANS).param("id", TableOfCampaigns::campaign).empty("name"),
        get("/campaigns/{id}").inUnit(SEES).on(TableOfCampaigns::campaign),
        get("/campaigns/{id}/figures").inUnit(SEES).on(TableOfCampaigns::campaign),
        get("/campaigns/{id}/edit").inUnit(PLANS).on(TableOfCampaigns::campaign),
        post("/campaigns/{id}/end-phase")
            .inUnit(PLANS)
            .on(TableOfCampaigns::campaign)
            .param("revision", "0")
            .param("phase", "0")
            .empty("lastDay"),
        post("/campaigns/{id}/remove").inUnit(PLANS).on(TableOfCampaigns::campaign),
        get("/campaigns/{id}/plan").inUnit(PLANS).on(TableOfCampaigns::campaign),
        post("/campaigns/{id}/plan/accept")
            .inUnit(PLANS)
            .on(TableOfCampaigns::campaign)
            .param("from", "2099-01-01")
            .param("to", "2099-01-02"),
        post("/campaigns/{id}/plan/undo")
            .inUnit(PLANS)
            .on(TableOfCampaigns::campaign)
            .param("accepted", "0"));
  }
}
