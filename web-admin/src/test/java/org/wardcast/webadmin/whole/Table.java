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

/**
 * Who may ask what, written by hand from the duties of the roles and not from the code that decides.
 * A new endpoint gets a row here, or the build fails.
 */
final class Table {
  private static final Set<Role> SEES =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, AUDITOR, ADMINISTRATOR);
  private static final Set<Role> WRITES = Set.of(COMMUNE_OPERATOR, CENTRAL_STAFF);
  private static final Set<Role> APPROVES = Set.of(APPROVER, CENTRAL_STAFF);
  private static final Set<Role> STOPS = Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF);
  private static final Set<Role> TOPICS = Set.of(CENTRAL_STAFF, ADMINISTRATOR);
  private static final Set<Role> DEVICES = Set.of(TECHNICIAN, ADMINISTRATOR);
  private static final Set<Role> PLUGS =
      Set.of(COMMUNE_OPERATOR, APPROVER, CENTRAL_STAFF, TECHNICIAN, ADMINISTRATOR);
  private static final Set<Role> EXPORTS = Set.of(AUDITOR, ADMINISTRATOR);
  private static final Set<Role> PEOPLE = Set.of(ADMINISTRATOR);

  private static final String API = "/api/v1";
  private static final String CSV = "text/csv";
  private static final String BYTES = "application/octet-stream";
  private static final String PERIOD_FROM = "2026-11-01";
  private static final String PERIOD_TO = "2026-11-02";

  private Table() {}

  static Stream<Endpoint> all() {
    return Stream.of(
            playlistsApi(),
            devicesApi(),
            schedulerApi(),
            peopleApi(),
            frame(),
            now(),
            TableOfSchedule.rows(),
            people(),
            library(),
            playlists(),
            devices(),
            airlog(),
            TableOfExports.rows(),
            units(),
            TableOfSettings.rows(),
            TableOfUnits.rows(),
            TableOfSpeech.rows(),
            TableOfCampaigns.rows(),
            TableOfCoverage.rows(),
            TableOfRules.rows(),
            TableOfReconciliation.rows(),
            TableOfAudit.rows(),
            TableOfReports.rows(),
            TableOfSeals.rows())
        .flatMap(List::stream);
  }

  private static List<Endpoint> playlistsApi() {
    return List.of(
        get(API + "/bulletins").anywhere(SEES),
        get(API + "/bulletins").inUnit(SEES).param("unit", Belongings::unit),
        post(API + "/bulletins")
            .inUnit(WRITES)
            .json(t -> Map.of("ownerUnitId", t.unit(), "content", t.untitled())),
        get(API + "/bulletins/{id}").inUnit(SEES).on(Belongings::bulletin),
        get(API + "/bulletins/{id}/versions").inUnit(SEES).on(Belongings::bulletin),
        put(API + "/bulletins/{id}")
            .inUnit(WRITES)
            .on(Belongings::bulletin)
            .json(Belongings::untitled),
        post(API + "/bulletins/{id}/submit").inUnit(WRITES).on(Belongings::bulletin),
        post(API + "/bulletins/{id}/approve")
            .inUnit(APPROVES)
            .on(Belongings::bulletin)
            .json(t -> Map.of("version", 1)),
        post(API + "/bulletins/{id}/reject")
            .inUnit(APPROVES)
            .on(Belongings::bulletin)
            .json(t -> Map.of("version", 1, "reason", "sai")),
        post(API + "/bulletins/{id}/withdraw")
            .inUnit(APPROVES)
            .on(Belongings::bulletin)
            .json(t -> Map.of("version", 1, "reason", "sai")),
        get(API + "/topics").anywhere(SEES),
        post(API + "/topics").anywhere(TOPICS).json(t -> Map.of("name", "")),
        put(API + "/topics/{id}")
            .anywhere(TOPICS)
            .on(Belongings::spareTopic)
            .json(t -> Map.of("name", "")),
        delete(API + "/topics/{id}").anywhere(TOPICS).on(Belongings::spareTopic),
        post(API + "/uploads")
            .anywhere(WRITES)
            .json(t -> Map.of("fileName", "thu.wav", "size", 1000)),
        put(API + "/uploads/{id}")
            .anywhere(WRITES)
            .on(Belongings::ownUpload)
            .param("offset", "0")
            .body(BYTES, "RIFF"),
        get(API + "/uploads/{id}").anywhere(WRITES).on(Belongings::ownUpload),
        delete(API + "/uploads/{id}").anywhere(WRITES).on(Belongings::ownUpload),
        get(API + "/playlists").anywhere(SEES),
        get(API + "/playlists").inUnit(SEES).param("unit", Belongings::unit),
        get(API + "/playlists/{id}").inUnit(SEES).on(Belongings::playlist),
        post(API + "/playlists")
            .inUnit(WRITES)
            .json(t ->
                Map.of("ownerUnitId", t.unit(), "name", "", "template", false, "items", List.of())),
        put(API + "/playlists/{id}")
            .inUnit(WRITES)
            .on(Belongings::playlist)
            .json(t -> Map.of("basedOn", 0, "name", "", "template", false, "items", List.of())),
        delete(API + "/playlists/{id}").inUnit(WRITES).on(Belongings::sparePlaylist));
  }

  private static List<Endpoint> devicesApi() {
    return List.of(
        get(API + "/units").anywhere(SEES),
        get(API + "/units/{id}").anywhere(SEES).on(Belongings::unit),
        post(API + "/units/import").installation(DEVICES).body(CSV, "code\n"),
        get(API + "/devices").anywhere(SEES),
        get(API + "/devices").inUnit(SEES).param("unit", Belongings::unit),
        get(API + "/devices/protocols").anywhere(SEES),
        get(API + "/devices/{id}").inUnit(SEES).on(Belongings::device),
        post(API + "/devices").inUnit(DEVICES).json(Belongings::sameDevice),
        put(API + "/devices/{id}")
            .inUnit(DEVICES)
            .on(Belongings::device)
            .json(Belongings::sameDevice),
        put(API + "/devices/{id}/enabled")
            .inUnit(DEVICES)
            .on(Belongings::device)
            .json(t -> true),
        post(API + "/devices/import").installation(DEVICES).body(CSV, "code\n"),
        post(API + "/devices/{id}/test-tone").inUnit(DEVICES).on(Belongings::device),
        post(API + "/devices/{id}/test-text")
            .inUnit(DEVICES)
            .on(Belongings::device)
            .body("text/plain", "Thử"));
  }

  private static List<Endpoint> schedulerApi() {
    return List.of(
        get(API + "/slots").anywhere(SEES),
        get(API + "/slots").inUnit(SEES).param("unit", Belongings::unit),
        get(API + "/slots/{id}").inUnit(SEES).on(Belongings::slot),
        post(API + "/slots")
            .inUnit(WRITES)
            .json(t -> Map.of("ownerUnitId", t.unit(), "plan", t.plan())),
        put(API + "/slots/{id}")
            .inUnit(WRITES)
            .on(Belongings::slot)
            .json(t -> Map.of("basedOn", 0, "plan", t.plan())),
        put(API + "/slots/{id}/days/{date}")
            .inUnit(WRITES)
            .on(Belongings::slot, Belongings::day)
            .json(t -> Map.of("playlistId", t.playlist())),
        delete(API + "/slots/{id}").inUnit(WRITES).on(Belongings::spareSlot),
        get(API + "/agenda")
            .anywhere(SEES)
            .param("from", PERIOD_FROM + "T00:00:00Z")
            .param("to", PERIOD_TO + "T00:00:00Z"),
        get(API + "/agenda")
            .inUnit(SEES)
            .param("from", PERIOD_FROM + "T00:00:00Z")
            .param("to", PERIOD_TO + "T00:00:00Z")
            .param("unit", Belongings::unit),
        get(API + "/agenda/now").anywhere(SEES),
        get(API + "/agenda/now").inUnit(SEES).param("unit", Belongings::unit),
        post(API + "/agenda/{occurrence}/stop")
            .inUnit(STOPS)
            .on(Belongings::occurrence)
            .json(t -> Map.of("reason", "thử")),
        get(API + "/airings").anywhere(SEES).accept("application/json"),
        get(API + "/airings")
            .inUnit(SEES)
            .accept("application/json")
            .param("unit", Belongings::unit),
        get(API + "/airings").anywhere(EXPORTS).accept(CSV),
        get(API + "/airings").inUnit(EXPORTS).accept(CSV).param("unit", Belongings::unit),
        get(API + "/airings/chain").anywhere(SEES));
  }

  private static List<Endpoint> peopleApi() {
    var draft =
        Map.of("login", "?", "name", "", "password", "", "enabled", true, "grants", List.of());
    return List.of(
        get(API + "/people").installation(PEOPLE),
        get(API + "/people/me").signedIn(),
        get(API + "/people/{id}").installation(PEOPLE).on(Belongings::somebody),
        post(API + "/people").installation(PEOPLE).json(t -> draft),
        put(API + "/people/{id}").installation(PEOPLE).on(Belongings::somebody).json(t -> draft),
        get(API + "/api-keys").signedIn(),
        post(API + "/api-keys").signedIn().json(t -> Map.of("name", "thử")),
        delete(API + "/api-keys/{id}").signedIn().on(Belongings::ownKey),
        delete(API + "/api-keys/{id}").inUnit(Set.of()).hidden().on(Belongings::keyOfSomebody));
  }

  private static List<Endpoint> frame() {
    return List.of(
        get("/").signedIn(),
        get("/unit-search").signedIn(),
        get("/sign-in").everybody(),
        post("/language").everybody().param("lang", "vi"),
        get("/setup").everybody(),
        post("/setup").everybody());
  }

  private static List<Endpoint> now() {
    return List.of(
        get("/now").anywhere(SEES),
        get("/now/live").anywhere(SEES),
        get("/now/events").anywhere(SEES),
        post("/now/stop")
            .inUnit(STOPS)
            .param("occurrence", Belongings::occurrence)
            .param("reason", "thử"),
        get("/now/devices/{id}/listen").inUnit(SEES).on(Belongings::device),
        get("/now/devices/{id}/picture").inUnit(SEES).on(Belongings::device),
        post("/now/devices/{id}/plug")
            .inUnit(PLUGS)
            .on(Belongings::device)
            .param("plugged", "true"));
  }

  private static List<Endpoint> people() {
    return List.of(
        get("/people").installation(PEOPLE),
        get("/people/new").installation(PEOPLE),
        get("/people/{id}").installation(PEOPLE).on(Belongings::somebody),
        post("/people")
            .installation(PEOPLE)
            .param("login", "?")
            .param("enabled", "true")
            .empty("name", "password"),
        post("/people/{id}/keys")
            .installation(PEOPLE)
            .on(Belongings::somebody)
            .param("name", "thử"),
        post("/people/{id}/keys/{key}/revoke")
            .installation(PEOPLE)
            .on(Belongings::somebody, Belongings::keyOfSomebody));
  }

  private static List<Endpoint> library() {
    return List.of(
        get("/library").anywhere(SEES),
        get("/library/new").anywhere(WRITES),
        bulletinForm(post("/library")).param("owner", Belongings::unit),
        get("/library/{id}").inUnit(SEES).on(Belongings::bulletin),
        get("/library/{id}/edit").inUnit(WRITES).on(Belongings::bulletin),
        bulletinForm(post("/library/{id}")).on(Belongings::bulletin).empty("owner"),
        post("/library/{id}/submit").inUnit(WRITES).on(Belongings::bulletin),
        post("/library/{id}/approve")
            .inUnit(APPROVES)
            .on(Belongings::bulletin)
            .param("version", "1"),
        post("/library/{id}/reject")
            .inUnit(APPROVES)
            .on(Belongings::bulletin)
            .param("version", "1"),
        post("/library/{id}/withdraw").inUnit(APPROVES).on(Belongings::bulletin),
        get("/library/{id}/versions/{version}/panel.png")
            .inUnit(SEES)
            .on(Belongings::bulletin, t -> 1),
        post("/library/panel").anywhere(WRITES).param("text", "Thử"),
        get("/library/sounds/{sha256}/house")
            .inUnit(SEES)
            .hidden()
            .on(Belongings::sound)
            .param("bulletin", Belongings::bulletin),
        get("/library/sounds/{sha256}/wave.svg")
            .inUnit(SEES)
            .hidden()
            .on(Belongings::sound)
            .param("bulletin", Belongings::bulletin),
        post("/library/uploads")
            .anywhere(WRITES)
            .json(t -> Map.of("fileName", "thu.wav", "size", 1000)),
        put("/library/uploads/{id}")
            .anywhere(WRITES)
            .on(Belongings::ownUpload)
            .param("offset", "0")
            .body(BYTES, "RIFF"),
        get("/library/uploads/{id}").anywhere(WRITES).on(Belongings::ownUpload),
        delete("/library/uploads/{id}").anywhere(WRITES).on(Belongings::ownUpload));
  }

  private static Endpoint bulletinForm(Endpoint endpoint) {
    return endpoint
        .inUnit(WRITES)
        .param("bulletinClass", "NORMAL")
        .param("language", "vi")
        .param("tone", "NEUTRAL")
        .param("topicId", "1")
        .empty("title", "sourceBody", "documentNumber", "documentDate", "validFrom", "validUntil")
        .empty("text", "soundSha256");
  }

  private static List<Endpoint> playlists() {
    return List.of(
        get("/playlists").anywhere(SEES),
        get("/playlists/new").anywhere(WRITES),
        get("/playlists/search").anywhere(WRITES),
        get("/playlists/item").inUnit(WRITES).param("bulletin", Belongings::bulletin),
        get("/playlists/{id}").inUnit(SEES).on(Belongings::playlist),
        post("/playlists").inUnit(WRITES).param("owner", Belongings::unit).empty("name"),
        post("/playlists/{id}").inUnit(WRITES).on(Belongings::playlist).empty("name"),
        post("/playlists/{id}/copy").inUnit(WRITES).on(Belongings::playlist),
        post("/playlists/{id}/remove").inUnit(WRITES).on(Belongings::sparePlaylist),
        post("/playlists/copy-day")
            .inUnit(WRITES)
            .param("slot", Belongings::slot)
            .param("day", Belongings::day));
  }

  private static List<Endpoint> devices() {
    return List.of(
        get("/devices").anywhere(SEES),
        get("/devices/{id}").inUnit(SEES).on(Belongings::device),
        post("/devices/{id}/enabled")
            .inUnit(DEVICES)
            .on(Belongings::device)
            .param("enabled", "true"),
        get("/devices/new").anywhere(DEVICES),
        get("/devices/{id}/edit").inUnit(DEVICES).on(Belongings::device),
        post("/devices/form").anywhere(DEVICES),
        post("/devices").inUnit(DEVICES).param("unitCode", Belongings::unitCode),
        post("/devices").inUnit(DEVICES).param("id", Belongings::device),
        get("/devices/import").anywhere(DEVICES),
        post("/devices/import").anywhere(DEVICES).body(CSV, "code\n"),
        get("/devices/import/example.csv").anywhere(DEVICES),
        post("/devices/{id}/test-tone").inUnit(DEVICES).on(Belongings::device),
        post("/devices/{id}/test-text")
            .inUnit(DEVICES)
            .on(Belongings::device)
            .param("text", "Thử"));
  }

  private static List<Endpoint> airlog() {
    return List.of(
        get("/airlog").anywhere(SEES),
        get("/airlog/chain").anywhere(SEES),
        get("/airlog/lines.csv").anywhere(EXPORTS),
        get("/airlog/pictures/{sha256}.png").anywhere(SEES).on(Belongings::picture));
  }

  private static List<Endpoint> units() {
    return List.of(
        get("/units").anywhere(SEES),
        get("/units/{id}/below").anywhere(SEES).on(Belongings::unit),
        get("/units/import").installation(DEVICES),
        post("/units/import").installation(DEVICES).body(CSV, "code\n"),
        get("/units/import/example.csv").installation(DEVICES),
        get("/help").signedIn());
  }
}
