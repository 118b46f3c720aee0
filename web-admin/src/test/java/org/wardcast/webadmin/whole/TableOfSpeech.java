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

/** Who may have texts spoken, and say how they are read. */
final class TableOfSpeech {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> WRITES = Set.of(COMMUNE_OPERATOR, CENTRAL_STAFF);
  private static final Set<Role> LEXICON = Set.of(CENTRAL_STAFF, ADMINISTRATOR);
  private static final String API = "/api/v1";

  private TableOfSpeech() {}

  static List<Endpoint> rows() {
    return List.of(
        get(API + "/speech/voices").anywhere(SEES),
        post(API + "/speech/reading").anywhere(SEES).json(t -> Map.of("text", "5K")),
        post(API + "/speech").anywhere(WRITES).json(t -> Map.of("text", "")),
        get(API + "/lexicon").anywhere(SEES),
        put(API + "/lexicon").installation(LEXICON).json(t -> Map.of("written", "")),
        delete(API + "/lexicon").installation(LEXICON).param("written", "không có"),
        post("/library/speech").anywhere(WRITES).empty("text"),
        get("/library/speech/{id}").anywhere(WRITES).on(Belongings::ownSpeech),
        post("/library/speech/reading").anywhere(WRITES).param("text", "5K"),
        get("/settings/lexicon").anywhere(SEES),
        post("/settings/lexicon").installation(LEXICON).empty("written", "read"),
        post("/settings/lexicon/remove").installation(LEXICON).param("written", "không có"));
  }
}
