package org.wardcast.webadmin.whole;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.Uploads;
import org.wardcast.playlists.speech.Speech;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.webadmin.audit.AuditFilter;
import org.wardcast.webadmin.audit.AuditTrail;
import org.wardcast.webadmin.audit.Entry;
import org.wardcast.webadmin.audit.Outcome;
import org.wardcast.webadmin.people.ApiKeys;
import org.wardcast.webadmin.people.Grant;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.Person;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Role;

/** A ward with one of everything that can be asked about. */
final class WardOfThings {
  private static final String WHO = "thu";
  private static final AtomicInteger COUNT = new AtomicInteger();

  final Unit unit;
  final Device device;
  final String sound;
  final String picture;
  final Bulletin bulletin;
  final Playlist playlist;
  final Slot slot;
  final Slot spareSlot;
  final Person somebody;
  final ApiKeys keys;
  final Uploads uploads;
  final ThingsOfSettings settings;
  final Speech speech;
  final ThingsOfCampaigns campaigns;
  final ThingsOfRules rules;
  final ThingsOfExports exports;
  private final AuditTrail trail;
  final ThingsOfReports reports;
  private final Playlists playlists;
  private final Topics topics;
  private final Slots slots;
  private final long line;
  private @Nullable Playlist spare;

  WardOfThings(ApplicationContext program, String code) {
    keys = program.getBean(ApiKeys.class);
    uploads = program.getBean(Uploads.class);
    speech = program.getBean(Speech.class);
    trail = program.getBean(AuditTrail.class);
    playlists = program.getBean(Playlists.class);
    topics = program.getBean(Topics.class);
    slots = program.getBean(Slots.class);
    var founded = LocalDate.parse("2025-07-01");
    unit = program
        .getBean(Units.class)
        .add(code, "Quyền " + code, "Phường Quyền " + code, UnitKind.WARD, null, founded, WHO);
    var draft = new DeviceDraft(
        code + "-1",
        "Cụm 1",
        code,
        DeviceKind.LOUDSPEAKER.name(),
        "simulated",
        "sim:" + code,
        List.of(),
        "");
    device = program.getBean(Devices.class).register(draft, WHO);
    sound = checkedIn();
    var panels = program.getBean(Panels.class);
    picture = panels.keep(panels.render("Thử"));
    bulletin = program.getBean(Bulletins.class).create(unit.id(), WHO, written());
    playlist = playlists.create(unit.id(), WHO, "Danh sách", false, items());
    slot = slot(2);
    spareSlot = slot(3);
    settings = new ThingsOfSettings(program, unit.id(), slot.plan());
    campaigns = new ThingsOfCampaigns(program, unit.id());
    rules = new ThingsOfRules(program, unit.id());
    exports = new ThingsOfExports(program, unit.id());
    line = line(program);
    reports = new ThingsOfReports(program, unit.id());
    somebody = program
        .getBean(People.class)
        .add(
            new PersonDraft(
                "ai-do-" + code,
                "Ai đó",
                "mot cau de nho",
                true,
                List.of(new Grant(Role.AUDITOR, unit.id()))),
            WHO);
  }

  private String checkedIn() {
    var wav = Tones.wav(Duration.ofSeconds(1), 440);
    var id = uploads.begin("chuong.wav", wav.length, WHO).id();
    uploads.append(id, 0, new ByteArrayInputStream(wav));
    var done = await("check-in")
        .atMost(Duration.ofMinutes(1))
        .until(() -> uploads.find(id).orElseThrow(), upload -> upload.soundSha256() != null);
    return Objects.requireNonNull(done.soundSha256());
  }

  private BulletinDraft written() {
    return new BulletinDraft(
        "Bản tin",
        topics.all().get(0).id(),
        BulletinClass.NORMAL,
        "vi",
        Tone.NEUTRAL,
        null,
        null,
        null,
        null,
        null,
        "Mời bà con họp tổ dân phố",
        sound);
  }

  private List<PlaylistItem> items() {
    return List.of(new PlaylistItem(bulletin.id(), 1, Duration.ZERO, false));
  }

  /** Days ahead, so that nothing of it plays while the tests run. */
  private Slot slot(int inDays) {
    var plan = new SlotDraft(
        "Buổi " + inDays,
        new Targets(Set.of(unit.id()), Set.of(), Set.of()),
        LocalTime.of(6, 0),
        Duration.ofMinutes(10),
        LocalDate.now(Clock.systemUTC()).plusDays(inDays),
        "",
        playlist.id(),
        WhenLate.JOIN,
        AfterEmergency.DROP,
        Duration.ZERO,
        false);
    return slots.create(unit.id(), WHO, plan);
  }

  /** Number of a line that says that the bulletin was heard in the ward. */
  long line() {
    return line;
  }

  private long line(ApplicationContext program) {
    var subject = new Subject(
        null,
        1,
        device.id(),
        device.name(),
        unit.id(),
        unit.fullName(),
        true,
        bulletin.id(),
        1,
        "Bản tin",
        "",
        "NORMAL",
        false,
        sound);
    var outcome = org.wardcast.scheduler.airlog.Outcome.nothing(
        null, EndState.MISSED, "scheduler.reason.serverOff", "system");
    var airing = "thu/" + device.id();
    program
        .getBean(AirlogWriter.class)
        .append(
            List.of(new NewLine(airing, 1, Kind.AIRING, subject, Instant.EPOCH, 1_000, outcome)));
    return program.getBean(Airlog.class).airing(airing).get(0).number();
  }

  /** Of something that was done in the ward. */
  long auditEntry() {
    var entry = new Entry(
        0,
        Instant.EPOCH,
        WHO,
        "",
        null,
        "",
        "POST /library",
        "bulletin",
        "add",
        null,
        "",
        unit.id(),
        unit.fullName(),
        Map.of(),
        Outcome.DONE,
        "",
        "");
    trail.add(entry);
    var filter =
        new AuditFilter(Set.of(WHO), List.of(unit.id()), Set.of(), Set.of(), null, null, "");
    return trail.list(filter, 1, 0).get(0).id();
  }

  long sparePlaylist() {
    if (spare == null || playlists.find(spare.id()).isEmpty()) {
      spare = playlists.create(unit.id(), WHO, "Bỏ được", false, items());
    }
    return spare.id();
  }

  long spareTopic() {
    return topics.add(null, "Chuyên mục " + COUNT.incrementAndGet()).id();
  }
}
