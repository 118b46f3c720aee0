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

/** Who sets reporting dates, who sends reports, who reads them. */
final class TableOfReports {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> SETS_DATES = Set.of(CENTRAL_STAFF, ADMINISTRATOR);
  private static final Set<Role> SENDS = Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF);
  private static final String RULES = "/api/v1/report-rules";
  private static final String REPORTS = "/api/v1/reports";
  private static final String DATES = "/settings/report-dates";

  private TableOfReports() {}

  static List<Endpoint> rows() {
    return Stream.of(api(), pages(), dates()).flatMap(List::stream).toList();
  }

  private static Object rule(Belongings t) {
    return t.ward().reports.rule();
  }

  private static Object report(Belongings t) {
    return t.ward().reports.report();
  }

  private static List<Endpoint> api() {
    return List.of(
        get(RULES).anywhere(SEES),
        get(RULES).inUnit(SEES).param("unit", Belongings::unit),
        get(RULES + "/{id}").inUnit(SEES).on(TableOfReports::rule),
        post(RULES).inUnit(SETS_DATES).json(t -> Map.of("unitId", t.unit())),
        put(RULES + "/{id}")
            .inUnit(SETS_DATES)
            .on(TableOfReports::rule)
            .json(t -> Map.of("unitId", t.unit(), "basedOn", 0)),
        delete(RULES + "/{id}").inUnit(SETS_DATES).on(TableOfReports::rule),
        post(RULES + "/{id}/reminders")
            .inUnit(SETS_DATES)
            .on(TableOfReports::rule)
            .json(t -> Map.of("unitId", t.unit(), "day", "2026-01-01")),
        get(REPORTS).anywhere(SEES),
        get(REPORTS).inUnit(SEES).param("unit", Belongings::unit),
        file("application/json"),
        file("application/pdf"),
        file("text/csv"),
        file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        post(REPORTS + "/{id}/sendings")
            .inUnit(SENDS)
            .on(TableOfReports::report)
            .json(t -> Map.of("note", "")),
        post(REPORTS + "/{id}/successors")
            .inUnit(SENDS)
            .on(TableOfReports::report)
            .json(t -> Map.of("reason", "")));
  }

  private static Endpoint file(String type) {
    return get(REPORTS + "/{id}").inUnit(SEES).on(TableOfReports::report).accept(type);
  }

  private static List<Endpoint> pages() {
    return List.of(
        get("/reports").anywhere(SEES),
        get("/reports/{id}").inUnit(SEES).on(TableOfReports::report),
        get("/reports/{id}/file.{ending}").inUnit(SEES).on(TableOfReports::report, t -> "csv"),
        post("/reports/{id}/send").inUnit(SENDS).on(TableOfReports::report),
        post("/reports/{id}/supersede").inUnit(SENDS).on(TableOfReports::report).empty("reason"),
        get("/reports/rules/{id}").inUnit(SEES).on(TableOfReports::rule),
        post("/reports/rules/{id}/remind")
            .inUnit(SETS_DATES)
            .on(TableOfReports::rule)
            .param("unitId", Belongings::unit)
            .param("day", "2026-01-01"));
  }

  private static List<Endpoint> dates() {
    return List.of(
        get(DATES).anywhere(SEES),
        get(DATES + "/new").anywhere(SETS_DATES),
        get(DATES + "/{id}").inUnit(SETS_DATES).on(TableOfReports::rule),
        post(DATES).inUnit(SETS_DATES).param("unitId", Belongings::unit).empty("name"),
        post(DATES).inUnit(SETS_DATES).param("id", TableOfReports::rule).empty("name"),
        post(DATES + "/{id}/remove").inUnit(SETS_DATES).on(TableOfReports::rule));
  }
}
