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

/** Who may see and change units, their past, and the kinds of places. */
final class TableOfUnits {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> WRITES = Set.of(TECHNICIAN, ADMINISTRATOR);
  private static final String API = "/api/v1";
  private static final String CSV = "text/csv";
  private static final String DAY = "2025-07-01";

  private TableOfUnits() {}

  static List<Endpoint> rows() {
    return Stream.of(api(), pages(), sites()).flatMap(List::stream).toList();
  }

  private static List<Endpoint> api() {
    return List.of(
        get(API + "/units/{id}/names").anywhere(SEES).on(Belongings::unit),
        get(API + "/units/{id}/predecessors").anywhere(SEES).on(Belongings::unit),
        get(API + "/units/{id}/successors").anywhere(SEES).on(Belongings::unit),
        put(API + "/units/{id}/name")
            .inUnit(WRITES)
            .on(Belongings::unit)
            .json(t -> Map.of("name", "", "fullName", "", "kind", "WARD", "from", DAY)),
        put(API + "/units/{id}/end")
            .inUnit(WRITES)
            .on(Belongings::unit)
            .json(t -> Map.of("below", false)),
        post(API + "/units/{id}/areas").inUnit(WRITES).on(Belongings::unit).json(t -> List.of()),
        post(API + "/units/import-predecessors")
            .installation(WRITES)
            .param("day", DAY)
            .body(CSV, "old_code\n"));
  }

  private static List<Endpoint> pages() {
    return List.of(
        get("/units/{id}").anywhere(SEES).on(Belongings::unit),
        post("/units/{id}/name")
            .inUnit(WRITES)
            .on(Belongings::unit)
            .param("kind", "WARD")
            .empty("name"),
        post("/units/{id}/end").inUnit(WRITES).on(Belongings::unit).empty("lastDay"),
        post("/units/{id}/areas").inUnit(WRITES).on(Belongings::unit).empty("names"),
        get("/units/new").inUnit(WRITES).param("parent", Belongings::unit),
        get("/units/new").installation(WRITES),
        post("/units")
            .inUnit(WRITES)
            .param("parent", Belongings::unit)
            .param("kind", "AREA")
            .empty("name"),
        post("/units").installation(WRITES).param("kind", "PROVINCE").empty("name"),
        get("/units/import-predecessors").installation(WRITES),
        post("/units/import-predecessors")
            .installation(WRITES)
            .param("day", DAY)
            .body(CSV, "old_code\n"),
        get("/units/import-predecessors/example.csv").installation(WRITES));
  }

  private static List<Endpoint> sites() {
    return List.of(
        get(API + "/site-kinds").anywhere(SEES),
        put(API + "/site-kinds/{code}")
            .installation(WRITES)
            .on(t -> "market")
            .json(t -> Map.of("name", "")),
        delete(API + "/site-kinds/{code}").installation(WRITES).on(t -> "nowhere"),
        get("/settings/sites").anywhere(SEES),
        post("/settings/sites").installation(WRITES).empty("code", "name"),
        post("/settings/sites/remove").installation(WRITES).param("code", "nowhere"));
  }
}
