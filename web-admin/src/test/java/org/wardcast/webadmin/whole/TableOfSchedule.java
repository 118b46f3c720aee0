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
import org.wardcast.webadmin.people.Role;

/** Who may see the plan, ask why, and change it. */
final class TableOfSchedule {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> WRITES = Set.of(COMMUNE_OPERATOR, CENTRAL_STAFF);
  private static final String API = "/api/v1";
  private static final String DAY = "2026-11-02";

  private TableOfSchedule() {}

  static List<Endpoint> rows() {
    return List.of(
        get("/schedule").anywhere(SEES),
        get("/schedule").inUnit(SEES).param("show", Belongings::occurrence),
        get("/schedule/why").anywhere(SEES),
        get("/schedule/why").inUnit(SEES).param("device", Belongings::device),
        get("/schedule/week").anywhere(SEES),
        get("/schedule/week.csv").anywhere(SEES).param("from", DAY),
        get("/schedule/occurrences/{id}").inUnit(SEES).on(Belongings::occurrence),
        post("/schedule/occurrences/{id}/fill")
            .inUnit(WRITES)
            .on(Belongings::occurrence)
            .param("place", "whole")
            .param("playlistId", Belongings::playlist),
        post("/schedule/occurrences/{id}/copy")
            .inUnit(WRITES)
            .on(Belongings::occurrence)
            .param("place", "whole"),
        post("/schedule/occurrences/{id}/change")
            .inUnit(WRITES)
            .on(Belongings::occurrence)
            .param("act", "usual"),
        post("/schedule/check")
            .inUnit(WRITES)
            .param("occurrence", Belongings::occurrence)
            .param("start", "06:00")
            .param("minutes", "10"),
        post("/schedule/move")
            .inUnit(WRITES)
            .param("occurrence", Belongings::occurrence)
            .param("take", "?")
            .param("revision", "0"),
        post("/schedule/undo")
            .inUnit(WRITES)
            .param("kind", "slot")
            .param("slot", Belongings::slot)
            .param("revision", "0"),
        post("/schedule/undo")
            .inUnit(WRITES)
            .param("kind", "fill")
            .param("slot", Belongings::slot)
            .param("place", "whole")
            .param("date", Belongings::day),
        get("/schedule/slots/new").anywhere(WRITES),
        get("/schedule/slots/find").anywhere(WRITES).param("q", "thu"),
        get("/schedule/slots/{id}").inUnit(WRITES).on(Belongings::slot),
        form(post("/schedule/slots/reach").anywhere(WRITES)),
        form(post("/schedule/slots").inUnit(WRITES)),
        form(post("/schedule/slots").inUnit(WRITES)).param("id", Belongings::slot),
        post("/schedule/slots/{id}/remove").inUnit(WRITES).on(Belongings::spareSlot),
        get(API + "/agenda/why")
            .inUnit(SEES)
            .param("device", Belongings::device)
            .param("at", DAY + "T10:00:00Z"),
        get(API + "/agenda/week").anywhere(SEES).param("from", DAY),
        get(API + "/agenda/week").inUnit(SEES).param("unit", Belongings::unit).param("from", DAY),
        get(API + "/slots/{id}/fills").inUnit(SEES).on(Belongings::slot),
        put(API + "/slots/{id}/fills")
            .inUnit(WRITES)
            .on(Belongings::slot)
            .json(t -> Map.of("date", t.day(), "playlistId", t.playlist())),
        put(API + "/slots/{id}/days/{date}/change")
            .inUnit(WRITES)
            .on(Belongings::slot, Belongings::day)
            .json(t -> Map.of("cancelled", false, "start", "06:00", "reason", "thử")),
        delete(API + "/slots/{id}/days/{date}/change")
            .inUnit(WRITES)
            .on(Belongings::slot, Belongings::day));
  }

  private static Endpoint form(Endpoint endpoint) {
    return endpoint
        .param("ownerUnitId", Belongings::unit)
        .param("unitIds", Belongings::unit)
        .param("firstDay", Belongings::day)
        .param("name", "Thử")
        .param("start", "06:00")
        .param("end", "06:10")
        .param("revision", "0")
        .param("nextDay", "false")
        .param("graceMinutes", "0")
        .param("showTitle", "false");
  }
}
