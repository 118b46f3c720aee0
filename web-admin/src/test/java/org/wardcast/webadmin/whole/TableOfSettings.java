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

/** Who may ask for bands, the day book, response levels and requests. */
final class TableOfSettings {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> ASKS = Set.of(COMMUNE_OPERATOR, CENTRAL_STAFF);
  private static final Set<Role> RULES = Set.of(CENTRAL_STAFF);
  private static final Set<Role> RAISES = Set.of(CENTRAL_STAFF);
  private static final String API = "/api/v1";

  private TableOfSettings() {}

  static List<Endpoint> rows() {
    return Stream.of(bands(), dayBook(), levels(), levelPages(), requests())
        .flatMap(List::stream)
        .toList();
  }

  private static Object band(Belongings t) {
    return t.ward().settings.band();
  }

  private static Object holiday(Belongings t) {
    return t.ward().settings.holiday();
  }

  private static Object level(Belongings t) {
    return t.ward().settings.level();
  }

  private static Object request(Belongings t) {
    return t.ward().settings.request();
  }

  private static List<Endpoint> bands() {
    return List.of(
        get(API + "/bands").anywhere(SEES),
        get(API + "/bands").inUnit(SEES).param("unit", Belongings::unit).param("day", "2026-11-20"),
        get(API + "/bands/{id}").inUnit(SEES).on(TableOfSettings::band),
        post(API + "/bands").inUnit(RULES).json(t -> Map.of("unitId", t.unit())),
        put(API + "/bands/{id}")
            .inUnit(RULES)
            .on(TableOfSettings::band)
            .json(t -> Map.of("unitId", t.unit())),
        delete(API + "/bands/{id}").inUnit(RULES).on(TableOfSettings::band),
        get("/settings").anywhere(SEES),
        get("/settings/bands").anywhere(SEES),
        get("/settings/bands/new").anywhere(RULES),
        get("/settings/bands/{id}").inUnit(RULES).on(TableOfSettings::band),
        post("/settings/bands").inUnit(RULES).param("unitId", Belongings::unit).empty("name"),
        post("/settings/bands").inUnit(RULES).param("id", TableOfSettings::band).empty("name"),
        post("/settings/bands/{id}/remove").inUnit(RULES).on(TableOfSettings::band));
  }

  private static List<Endpoint> dayBook() {
    return List.of(
        get(API + "/day-book").anywhere(SEES),
        get(API + "/day-book").inUnit(SEES).param("unit", Belongings::unit),
        get(API + "/day-book/dates")
            .inUnit(SEES)
            .param("unit", Belongings::unit)
            .param("from", "2026-11-01")
            .param("to", "2026-11-30"),
        post(API + "/day-book")
            .inUnit(RULES)
            .json(t -> Map.of("unitId", t.unit(), "day", 0, "month", 1)),
        post(API + "/day-book").installation(RULES).json(t -> Map.of("day", 0, "month", 1)),
        delete(API + "/day-book/{id}").inUnit(RULES).on(TableOfSettings::holiday),
        get("/settings/day-book").anywhere(SEES),
        post("/settings/day-book").inUnit(RULES).param("unitId", Belongings::unit),
        post("/settings/day-book").installation(RULES).param("unitId", "0"),
        post("/settings/day-book/{id}/remove").inUnit(RULES).on(TableOfSettings::holiday));
  }

  private static List<Endpoint> levels() {
    return List.of(
        get(API + "/levels").anywhere(SEES),
        get(API + "/levels").inUnit(SEES).param("unit", Belongings::unit),
        get(API + "/levels/current").inUnit(SEES).param("unit", Belongings::unit),
        get(API + "/levels/history").anywhere(SEES),
        get(API + "/levels/{id}").inUnit(SEES).on(TableOfSettings::level),
        post(API + "/levels").inUnit(RAISES).json(t -> Map.of("unitId", t.unit(), "rank", 0)),
        put(API + "/levels/{id}")
            .inUnit(RAISES)
            .on(TableOfSettings::level)
            .json(t -> Map.of("basedOn", 0, "rank", 1)),
        delete(API + "/levels/{id}").inUnit(RAISES).on(TableOfSettings::level),
        post(API + "/levels/{id}/raise")
            .inUnit(RAISES)
            .on(TableOfSettings::level)
            .json(t -> Map.of("unitId", t.unit())),
        post(API + "/levels/lower").inUnit(RAISES).json(t -> Map.of("unitId", t.unit())));
  }

  private static List<Endpoint> levelPages() {
    return List.of(
        get("/settings/levels").anywhere(SEES),
        get("/settings/levels/new").anywhere(RAISES),
        get("/settings/levels/{id}").inUnit(RAISES).on(TableOfSettings::level),
        post("/settings/levels")
            .inUnit(RAISES)
            .param("unitId", Belongings::unit)
            .empty("name"),
        post("/settings/levels")
            .inUnit(RAISES)
            .param("id", TableOfSettings::level)
            .empty("name"),
        post("/settings/levels/{id}/remove").inUnit(RAISES).on(TableOfSettings::level),
        get("/settings/levels/{id}/raise").inUnit(RAISES).on(TableOfSettings::level),
        post("/settings/levels/{id}/raise")
            .inUnit(RAISES)
            .on(TableOfSettings::level)
            .param("at", Belongings::unit),
        post("/settings/levels/lower").inUnit(RAISES).param("at", Belongings::unit));
  }

  private static List<Endpoint> requests() {
    return List.of(
        get(API + "/requests").anywhere(SEES),
        get(API + "/requests").inUnit(SEES).param("unit", Belongings::unit),
        get(API + "/requests/{id}").inUnit(SEES).on(TableOfSettings::request),
        post(API + "/requests")
            .inUnit(ASKS)
            .json(t -> Map.of("unitId", t.unit(), "plan", t.plan(), "note", "x".repeat(501))),
        post(API + "/requests/{id}/grant")
            .inUnit(RULES)
            .on(TableOfSettings::request)
            .json(t -> Map.of()),
        post(API + "/requests/{id}/decline")
            .inUnit(RULES)
            .on(TableOfSettings::request)
            .json(t -> Map.of()),
        get("/schedule/requests").anywhere(SEES),
        get("/schedule/requests/{id}").inUnit(RULES).on(TableOfSettings::request),
        post("/schedule/requests/{id}")
            .inUnit(RULES)
            .on(TableOfSettings::request)
            .empty("name"),
        post("/schedule/requests/{id}/grant").inUnit(RULES).on(TableOfSettings::request),
        post("/schedule/requests/{id}/decline").inUnit(RULES).on(TableOfSettings::request));
  }
}
