package org.wardcast.webadmin.whole;

import static org.wardcast.webadmin.people.Role.ADMINISTRATOR;
import static org.wardcast.webadmin.people.Role.APPROVER;
import static org.wardcast.webadmin.people.Role.AUDITOR;
import static org.wardcast.webadmin.people.Role.CENTRAL_STAFF;
import static org.wardcast.webadmin.people.Role.COMMUNE_OPERATOR;
import static org.wardcast.webadmin.people.Role.TECHNICIAN;
import static org.wardcast.webadmin.whole.Endpoint.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wardcast.webadmin.people.Role;

/** Who may ask how far people were reached. */
final class TableOfCoverage {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final String FROM = "2026-11-01";
  private static final String TO = "2026-11-02";

  private TableOfCoverage() {}

  static List<Endpoint> rows() {
    var rows = new ArrayList<>(List.of(
        get("/coverage").anywhere(SEES),
        get("/coverage/report.{format:pdf|xlsx|csv|json}")
            .anywhere(SEES)
            .on(t -> "csv")
            .param("from", FROM)
            .param("to", TO),
        get("/coverage/outlines").anywhere(SEES).param("day", TO),
        get("/coverage/campaigns/{id}").inUnit(SEES).on(t -> t.ward().campaigns.campaign())));
    for (var accept : List.of(
        "application/json",
        "text/csv",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
      rows.add(get("/api/v1/reports/coverage")
          .inUnit(SEES)
          .accept(accept)
          .param("unit", Belongings::unit)
          .param("from", FROM)
          .param("to", TO));
    }
    return List.copyOf(rows);
  }
}
