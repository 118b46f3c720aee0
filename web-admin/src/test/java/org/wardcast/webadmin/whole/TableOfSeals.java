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
import java.util.Map;
import java.util.Set;
import org.wardcast.webadmin.people.Role;

/** Who may look at seals, make one, replace a lost key, and correct a line. */
final class TableOfSeals {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> EXPORTS = Set.of(AUDITOR, ADMINISTRATOR);
  private static final Set<Role> KEEPS_THE_KEY = Set.of(ADMINISTRATOR);
  private static final Set<Role> CORRECTS = Set.of(APPROVER);
  private static final String API = "/api/v1";

  private TableOfSeals() {}

  static List<Endpoint> rows() {
    return List.of(
        get("/seals").anywhere(SEES),
        get("/seals/check").anywhere(SEES),
        get("/seals/{number}.json").anywhere(SEES).on(t -> 1),
        get("/seals/key.pem").anywhere(SEES),
        post("/seals").anywhere(EXPORTS),
        post("/seals/{number}/send").anywhere(EXPORTS).on(t -> 1),
        post("/seals/key").installation(KEEPS_THE_KEY).empty("reason"),
        get(API + "/seals").anywhere(SEES),
        get(API + "/seals/{number}").anywhere(SEES).on(t -> 1),
        get(API + "/seals/check").anywhere(SEES),
        get(API + "/seals/guards").anywhere(SEES),
        get(API + "/seals/key").anywhere(SEES),
        post(API + "/seals").anywhere(EXPORTS),
        post(API + "/seals/key").installation(KEEPS_THE_KEY).json(t -> Map.of("reason", "")),
        get("/airlog/lines/{number}/correct")
            .inUnit(CORRECTS)
            .on(t -> t.ward().exports.line()),
        post("/airlog/lines/{number}/correct")
            .inUnit(CORRECTS)
            .on(t -> t.ward().exports.line())
            .empty("started", "ended", "aired", "endState", "evidence", "reason"),
        get(API + "/airings/{number}/corrections")
            .inUnit(SEES)
            .on(t -> t.ward().exports.line()),
        post(API + "/airings/{number}/corrections")
            .inUnit(CORRECTS)
            .on(t -> t.ward().exports.line())
            .json(t -> Map.of("reason", "")));
  }
}
