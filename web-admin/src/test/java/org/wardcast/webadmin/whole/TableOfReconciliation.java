package org.wardcast.webadmin.whole;

import static org.wardcast.webadmin.people.Role.ADMINISTRATOR;
import static org.wardcast.webadmin.people.Role.APPROVER;
import static org.wardcast.webadmin.people.Role.AUDITOR;
import static org.wardcast.webadmin.people.Role.CENTRAL_STAFF;
import static org.wardcast.webadmin.people.Role.COMMUNE_OPERATOR;
import static org.wardcast.webadmin.people.Role.TECHNICIAN;
import static org.wardcast.webadmin.whole.Endpoint.get;
import static org.wardcast.webadmin.whole.Endpoint.post;
import static org.wardcast.webadmin.whole.Endpoint.put;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wardcast.webadmin.people.Role;

/** Who may compare, who may give reasons, and who may lock a day: the auditor alone. */
final class TableOfReconciliation {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> EXPLAINS = Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF);
  private static final Set<Role> LOCKS = Set.of(AUDITOR);
  private static final Set<Role> WORDS = Set.of(CENTRAL_STAFF);
  private static final String API = "/api/v1/reconciliations";
  private static final String PAGE = "/reconciliation";
  private static final String DAY = "2026-11-02";

  /** A day that is not over is not locked, whoever asks. */
  private static final String FAR = "2098-01-01";

  private TableOfReconciliation() {}

  static List<Endpoint> rows() {
    return Stream.of(api(), pages()).flatMap(List::stream).toList();
  }

  private static List<Endpoint> api() {
    return List.of(
        get(API).inUnit(SEES).param("unit", Belongings::unit).param("day", DAY),
        post(API + "/reasons")
            .inUnit(EXPLAINS)
            .json(t ->
                Map.of("unitId", t.unit(), "day", DAY, "airings", List.of("x"), "words", "thử")),
        post(API + "/locks").inUnit(LOCKS).json(t -> Map.of("unitId", t.unit(), "day", FAR)),
        get(API + "/locks").anywhere(SEES).param("from", DAY).param("to", DAY),
        get(API + "/locks")
            .inUnit(SEES)
            .param("unit", Belongings::unit)
            .param("from", DAY)
            .param("to", DAY),
        get(API + "/causes").anywhere(SEES),
        put(API + "/causes/{code}")
            .installation(WORDS)
            .on(t -> "power")
            .json(t -> Map.of("position", 1, "vi", "", "en", "", "retired", false)));
  }

  private static List<Endpoint> pages() {
    return List.of(
        get("/settings/causes").anywhere(SEES),
        post("/settings/causes").installation(WORDS).empty("vi", "en"),
        post("/settings/causes/offer")
            .installation(WORDS)
            .param("code", "weather")
            .param("offered", "true"),
        post("/settings/causes/move").installation(WORDS).param("code", "nowhere"),
        get(PAGE).anywhere(SEES),
        get(PAGE + "/calendar").anywhere(SEES).param("day", DAY),
        get(PAGE + "/day.csv").anywhere(SEES).param("day", DAY),
        post(PAGE + "/reasons")
            .inUnit(EXPLAINS)
            .param("unit", Belongings::unit)
            .param("day", DAY)
            .param("key", "x")
            .param("words", "thử"),
        post(PAGE + "/reasons/undo")
            .inUnit(EXPLAINS)
            .param("unit", Belongings::unit)
            .param("day", DAY)
            .param("key", "x"),
        post(PAGE + "/locks").inUnit(LOCKS).param("unit", Belongings::unit).param("day", FAR));
  }
}
