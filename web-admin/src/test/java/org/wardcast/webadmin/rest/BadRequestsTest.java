package org.wardcast.webadmin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.wardcast.playlists.Playlists;
import org.wardcast.webadmin.OfWards;
import org.wardcast.webadmin.people.Account;

class BadRequestsTest extends OfWards {
  private static final String SLOT = """
      {"ownerUnitId": %d, "plan": {"name": "Sáng", "targets": {"unitIds": [%d], "deviceIds": [],
       "kinds": []}, "start": "05:00:00", "length": "PT20M", "firstDay": "2036-11-21",
       "recurrence": "FREQ=DAILY", "playlistId": %s, "whenLate": "JOIN",
       "afterEmergency": "RESUME", "grace": "PT0S", "showTitle": true}}
      """;

  @Autowired
  Playlists playlists;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "name": "Sáng"         | plan.name
      "start": "05:00:00"    | plan.start
      "length": "PT20M"      | plan.length
      "firstDay": "2036-11-21" | plan.firstDay
      "recurrence": "FREQ=DAILY" | plan.recurrence
      "grace": "PT0S"        | plan.grace
      "whenLate": "JOIN"     | plan.whenLate
      """)
  void whatIsMissingIsNamed(String member, String field) {
    var name = member.substring(0, member.indexOf(':'));
    var body = SLOT.formatted(ward.id(), ward.id(), "null").replace(member, name + ": null");
    assertProblem(post(operator, "/api/v1/slots", body), 422, field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2036-02-30\"", "\"\"", "[1]", "true"})
  void aDayThatIsNoneIsNamed(String day) {
    var body = SLOT.formatted(ward.id(), ward.id(), "null").replace("\"2036-11-21\"", day);
    assertProblem(post(operator, "/api/v1/slots", body), 400, "plan.firstDay");
  }

  @Test
  void aYearBeyondAllCalendarsIsRefused() {
    var body =
        SLOT.formatted(ward.id(), ward.id(), "null").replace("2036-11-21", "+999999999-12-31");
    assertProblem(post(operator, "/api/v1/slots", body), 422, "plan.firstDay");
  }

  @Test
  void charactersThatNoDatabaseKeepsAreRefused() {
    assertProblem(post(operator, "/api/v1/api-keys", "{\"name\": \"a\\u0000b\"}"), 422, "name");
    assertProblem(post(operator, "/api/v1/api-keys", "{\"name\": \"a\\ud800b\"}"), 422, "name");
  }

  @Test
  void momentsBeyondAllCalendarsAreRefused() {
    var path = "/api/v1/agenda?from=+999999999-12-31T00:00:00Z&to=+999999999-12-31T00:00:01Z";
    assertThat(get(operator, path.replace("+", "%2B")).exchange().getResponse().getStatus())
        .isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/slots/abc", "/api/v1/agenda"})
  void everyNoIsASentenceInTheAskersLanguage(String path) {
    var answer = get(operator, path).exchange();
    assertThat(answer).hasStatus(400);
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().startsWith("Mục “");
  }

  @Test
  void anotherUnitsPlaylistIsNotPutOnTheAir() {
    aLoudspeaker();
    var foreign = strangersPlaylist();
    var body = SLOT.formatted(ward.id(), ward.id(), foreign);
    assertThat(post(operator, "/api/v1/slots", body)).hasStatus(403);
    assertThat(post(operator, "/api/v1/slots", SLOT.formatted(ward.id(), ward.id(), "null")))
        .hasStatus(201);
  }

  @Test
  void anotherUnitsBulletinIsNotPutIntoAPlaylist() {
    var own = bulletin("Của phường", "Nội dung");
    var body = """
        {"ownerUnitId": %d, "name": "x", "template": false,
         "items": [{"bulletinId": %d, "repeats": 1, "gapAfter": "PT2S", "signature": false}]}
        """;
    assertThat(post(stranger, "/api/v1/playlists", body.formatted(unitOf(stranger), own.id())))
        .hasStatus(403);
    assertThat(post(operator, "/api/v1/playlists", body.formatted(ward.id(), own.id())))
        .hasStatus(201);
  }

  private long strangersPlaylist() {
    return playlists
        .create(unitOf(stranger), stranger.login(), "Của phường bên", false, List.of())
        .id();
  }

  private static long unitOf(Account account) {
    return java.util.Objects.requireNonNull(account.person().grants().get(0).unitId());
  }

  private MvcTestResult post(Account who, String path, String json) {
    return post(who, path).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
  }

  private static void assertProblem(MvcTestResult answer, int status, String field) {
    assertThat(answer).hasStatus(status);
    assertThat(answer).bodyJson().extractingPath("$.field").asString().isEqualTo(field);
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("“");
  }
}
