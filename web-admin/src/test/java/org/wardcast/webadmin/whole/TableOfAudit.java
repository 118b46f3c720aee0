package org.wardcast.webadmin.whole;

import static org.wardcast.webadmin.people.Role.ADMINISTRATOR;
import static org.wardcast.webadmin.people.Role.APPROVER;
import static org.wardcast.webadmin.people.Role.AUDITOR;
import static org.wardcast.webadmin.people.Role.CENTRAL_STAFF;
import static org.wardcast.webadmin.people.Role.COMMUNE_OPERATOR;
import static org.wardcast.webadmin.people.Role.TECHNICIAN;
import static org.wardcast.webadmin.whole.Endpoint.get;

import java.util.List;
import java.util.Set;
import org.wardcast.webadmin.people.Role;

/**
 * Who may read who changed what: those who inspect, and those who give the accounts out. And who may
 * see and hear one line of the log: whoever sees its unit.
 */
final class TableOfAudit {
  private static final Set<Role> INSPECTS = Set.of(AUDITOR, ADMINISTRATOR);
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final String API = "/api/v1";
  private static final String CSV = "text/csv";

  private TableOfAudit() {}

  static List<Endpoint> rows() {
    return List.of(
        get("/audit").anywhere(INSPECTS),
        get("/audit/{id}").inUnit(INSPECTS).on(Belongings::auditEntry),
        get("/audit/check").anywhere(INSPECTS),
        get("/audit/entries.csv").anywhere(INSPECTS),
        get("/airlog/lines/{number}").inUnit(SEES).on(Belongings::line),
        get("/airlog/lines/{number}/sound").inUnit(SEES).on(Belongings::line),
        get(API + "/airings/{number}").inUnit(SEES).on(Belongings::line),
        get(API + "/audit/check").anywhere(INSPECTS),
        get(API + "/audit").anywhere(INSPECTS).accept("application/json"),
        get(API + "/audit")
            .inUnit(INSPECTS)
            .accept("application/json")
            .param("unit", Belongings::unit),
        get(API + "/audit").anywhere(INSPECTS).accept(CSV),
        get(API + "/audit").inUnit(INSPECTS).accept(CSV).param("unit", Belongings::unit));
  }
}
