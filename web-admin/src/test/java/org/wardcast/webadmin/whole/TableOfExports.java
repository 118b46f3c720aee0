package org.wardcast.webadmin.whole;

import static org.wardcast.webadmin.people.Role.ADMINISTRATOR;
import static org.wardcast.webadmin.people.Role.APPROVER;
import static org.wardcast.webadmin.people.Role.AUDITOR;
import static org.wardcast.webadmin.people.Role.CENTRAL_STAFF;
import static org.wardcast.webadmin.people.Role.COMMUNE_OPERATOR;
import static org.wardcast.webadmin.people.Role.TECHNICIAN;
import static org.wardcast.webadmin.whole.Endpoint.get;
import static org.wardcast.webadmin.whole.Endpoint.post;

import java.util.List;
import java.util.Set;
import org.wardcast.webadmin.people.Role;

/** Who may take the log away signed, prove a line of it, and let old lines go. */
final class TableOfExports {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> EXPORTS = Set.of(AUDITOR, ADMINISTRATOR);
  private static final String API = "/api/v1";
  private static final String NOT_YET = "2098-01-01";

  private TableOfExports() {}

  static List<Endpoint> rows() {
    return List.of(
        get("/airlog/export").anywhere(EXPORTS),
        post("/airlog/export").anywhere(EXPORTS).param("from", NOT_YET).param("to", NOT_YET),
        get("/airlog/export/jobs").anywhere(EXPORTS),
        get("/airlog/export/{id}.zip").anywhere(EXPORTS).on(t -> "none"),
        get("/airlog/lines/{number}/proof.json")
            .inUnit(SEES)
            .on(t -> t.ward().exports.line()),
        get(API + "/airings/export")
            .inUnit(EXPORTS)
            .param("unit", Belongings::unit)
            .param("from", NOT_YET)
            .param("to", NOT_YET),
        get(API + "/airings/export").anywhere(EXPORTS).param("from", NOT_YET).param("to", NOT_YET),
        get(API + "/airings/{number}/proof")
            .inUnit(SEES)
            .on(t -> t.ward().exports.line()),
        get("/settings/retention").anywhere(SEES),
        post("/settings/retention/archive").installation(EXPORTS),
        get("/settings/retention/archives/{first}.zip").installation(EXPORTS).on(t -> 1),
        get(API + "/retention").anywhere(SEES),
        get(API + "/retention/archives").anywhere(SEES),
        post(API + "/retention/archives").installation(EXPORTS));
  }
}
