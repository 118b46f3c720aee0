package org.wardcast.webadmin.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceKind;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Tone;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Targets;
import org.wardcast.webadmin.people.Grant;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Role;

/** The broadcasting station of a ward, founded through REST by the people who would do it. */
final class Station {
  private static final String PASSWORD = "mot cau de nho";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  final Api operator;
  final long unit;
  private final Api administrator;
  private final Api approver;
  private final String code;

  /** @param code of the ward; no other station may have it */
  Station(Api administrator, String code) {
    this.administrator = administrator;
    this.code = code;
    var imported = administrator.csv("/api/v1/units/import", """
        code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon
        %s,Thử nghiệm %s,Phường Thử nghiệm %s,WARD,,2025-07-01,,,
        """.formatted(code, code, code));
    assertThat(imported.get("added").asInt()).as(imported.toString()).isEqualTo(1);
    unit = administrator.get("/api/v1/units?q=" + code).get(0).get("id").asLong();
    operator = person("canbo-" + code.toLowerCase(Locale.ROOT), Role.COMMUNE_OPERATOR);
    approver = person("lanhdao-" + code.toLowerCase(Locale.ROOT), Role.APPROVER);
  }

  private Api person(String login, Role role) {
    administrator.post(
        "/api/v1/people",
        new PersonDraft(login, login, PASSWORD, true, List.of(new Grant(role, unit))));
    return administrator.as(login, PASSWORD);
  }

  long device(String name, DeviceKind kind, String protocol, String address, String settings) {
    var draft = new DeviceDraft(
        code + "-" + name, name, code, kind.name(), protocol, address, List.of(), settings);
    return administrator.post("/api/v1/devices", draft).get("id").asLong();
  }

  /** Written by one person, approved by another. */
  long bulletin(String title, @Nullable String text, @Nullable String sha256) {
    var topic = operator.get("/api/v1/topics").get(0).get("id").asLong();
    var draft = new BulletinDraft(
        title,
        topic,
        BulletinClass.NORMAL,
        "vi",
        Tone.NEUTRAL,
        null,
        null,
        null,
        null,
        null,
        text,
        sha256);
    var path = "/api/v1/bulletins";
    var id = operator
        .post(path, Map.of("ownerUnitId", unit, "content", draft))
        .get("id")
        .asLong();
    operator.post(path + "/" + id + "/submit", Map.of());
    approver.post(path + "/" + id + "/approve", Map.of("version", 1));
    return id;
  }

  /** Uploads in two pieces and waits for the check-in. @return the sound's SHA-256 */
  String sound(String fileName, byte[] bytes) {
    var path = "/api/v1/uploads";
    var id = operator
        .post(path, Map.of("fileName", fileName, "size", bytes.length))
        .get("id")
        .asString();
    int half = bytes.length / 2;
    operator.bytes(path + "/" + id + "?offset=0", java.util.Arrays.copyOfRange(bytes, 0, half));
    operator.bytes(
        path + "/" + id + "?offset=" + half,
        java.util.Arrays.copyOfRange(bytes, half, bytes.length));
    var done = await("check-in of " + fileName)
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> operator.get(path + "/" + id),
            state -> Set.of("DONE", "REFUSED").contains(state.get("phase").asString()));
    assertThat(done.get("phase").asString()).as(done.toString()).isEqualTo("DONE");
    return done.get("soundSha256").asString();
  }

  /** @return when it begins, on a full second of the ward's clock */
  ZonedDateTime session(Duration in, Duration length, long... bulletins) {
    var items = new ArrayList<PlaylistItem>();
    for (long bulletin : bulletins) {
      items.add(new PlaylistItem(bulletin, 1, Duration.ZERO, false));
    }
    var name = "Buổi phát thử";
    var playlist = operator
        .post(
            "/api/v1/playlists",
            Map.of("ownerUnitId", unit, "name", name, "template", false, "items", items))
        .get("playlist")
        .get("id")
        .asLong();
    var start = ZonedDateTime.now(Clock.system(ZONE)).plus(in).truncatedTo(ChronoUnit.SECONDS);
    var plan = new SlotDraft(
        name,
        new Targets(Set.of(unit), Set.of(), Set.of()),
        start.toLocalTime(),
        length,
        start.toLocalDate(),
        "",
        playlist,
        WhenLate.JOIN,
        AfterEmergency.RESUME,
        Duration.ZERO,
        false);
    operator.post("/api/v1/slots", Map.of("ownerUnitId", unit, "plan", plan));
    return start;
  }
}
