package org.wardcast.webadmin.pages.airlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Device;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.Uploads;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class LinePageTest extends PageTest {
  private static final Instant PLANNED = Instant.parse("2026-11-20T10:00:00Z");

  @Autowired
  AirlogWriter writer;

  @Autowired
  Airlog airlog;

  @Autowired
  Notes notes;

  @Autowired
  TransactionOperations transactions;

  @Autowired
  Bulletins bulletins;

  @Autowired
  Topics topics;

  @Autowired
  Uploads uploads;

  @Autowired
  Sounds sounds;

  @Autowired
  Panels panels;

  @Test
  void theVeryVersionIsHeardAlsoWhenTheBulletinWasEditedAndPulled() throws IOException {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm 1 – Chợ");
    var sound = checkedIn(440);
    var bulletin = approved(ward, "Tiêm chủng", "Chữ của bản đầu", sound);
    var number =
        write(device, ward, bulletin, "a", 1, PLANNED.plusSeconds(12), EndState.COMPLETE, sound);
    bulletins.edit(bulletin.id(), "tac-gia", draft("Tiêm chủng", "Chữ của bản sau", null));
    bulletins.withdraw(bulletin.id(), "lanh-dao", "Sai số liệu");

    var auditor = account(Role.AUDITOR, ward.id());
    var page = text(get(auditor, "/airlog/lines/" + number));
    assertThat(page)
        .contains("Cụm 1 – Chợ", "17:00:12 20/11/2026", "muộn 12 giây", "30 giây", "●")
        .contains("Chính thiết bị báo giờ bắt đầu", ward.fullName())
        .contains("Chữ của bản đầu", "về sau đã bị gỡ", "có phiên bản mới hơn")
        .contains("hai mã trùng nhau", "/airlog/lines/" + number + "/sound", "Chưa niêm phong")
        .doesNotContain("Chữ của bản sau", "/correct");
    var heard = get(auditor, "/airlog/lines/" + number + "/sound");
    assertThat(heard.getResponse().getContentAsByteArray())
        .isEqualTo(Files.readAllBytes(sounds.house(sound)));

    Files.write(sounds.original(sound), new byte[] {1, 2, 3});
    assertThat(text(get(auditor, "/airlog/lines/" + number)))
        .contains("KHÔNG phải tệp của dòng này")
        .doesNotContain("hai mã trùng nhau");
    Files.delete(sounds.original(sound));
    assertThat(text(get(auditor, "/airlog/lines/" + number))).contains("không còn trong kho");
    assertThat(text(get(account(Role.APPROVER, ward.id()), "/airlog/lines/" + number)))
        .contains("/airlog/lines/" + number + "/correct");
  }

  @Test
  void thePartsOfAnAiringAndItsCorrectionsStandTogether() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm 2");
    var bulletin = approved(ward, "Bị ngắt", "Chữ", null);
    write(device, ward, bulletin, "b", 1, PLANNED, EndState.INTERRUPTED, null);
    var fault = write(device, ward, bulletin, "b", 2, null, EndState.MISSED, null);
    var auditor = account(Role.AUDITOR, ward.id());
    assertThat(text(get(auditor, "/airlog/lines/" + fault)))
        .contains("Lần phát này gồm 2 đoạn", "width:50.00%", "Đoạn 1: Bị ngắt giữa chừng");

    var outcome = new Outcome(
        null,
        null,
        PLANNED,
        PLANNED.plusSeconds(25),
        25_000,
        null,
        EndState.CUT,
        "Tổ dân phố xác nhận có nghe",
        Evidence.DECLARED,
        "lanh-dao");
    var subject = subject(device, ward, bulletin, null);
    writer.append(List.of(
        new NewLine("corrects/" + fault, 1, Kind.CORRECTION, subject, PLANNED, 30_000, outcome)));
    assertThat(text(get(auditor, "/airlog/lines/" + fault)))
        .contains("đã được đính chính 1 lần", "Tổ dân phố xác nhận có nghe", "25 giây", "Bị cắt");
    var correction = airlog.airing("corrects/" + fault).get(0).number();
    assertThat(text(get(auditor, "/airlog/lines/" + correction)))
        .contains("Dòng này đính chính một dòng cũ", "/airlog/lines/" + fault);
    assertThat(text(get(auditor, "/airlog?from=&to=&kind=CORRECTION")))
        .contains("Đính chính cho dòng " + fault);
    assertThat(text(get(auditor, "/airlog?from=&to=")))
        .contains("data-href=\"/airlog/lines/" + fault + "\"");
  }

  @Test
  void aNotedActHasNoDeviceAndOneOfTheInstallationIsForThoseWhoSeeAll() {
    var ward = ward();
    transactions.executeWithoutResult(tx -> {
      notes.writeWithin(
          "thu/" + ward.id(), "Khoá ngày", ward.id(), ward.fullName(), "", "kiem-tra");
      notes.writeWithin("thu/chung/" + ward.id(), "Khoá ký mới", 0, "", "", "quan-tri");
    });
    var own = airlog.airing("thu/" + ward.id()).get(0).number();
    var common = airlog.airing("thu/chung/" + ward.id()).get(0).number();
    var auditor = account(Role.AUDITOR, ward.id());
    assertThat(text(get(auditor, "/airlog/lines/" + own)))
        .contains("Khoá ngày", "không phải một lần phát", "thu/" + ward.id())
        .doesNotContain("Phát đủ", "/devices/0");
    assertThat(text(get(auditor, "/airlog?from=&to=&kind=NOTE")))
        .contains("Khoá ngày")
        .doesNotContain("Phát đủ</span>", "Khoá ký mới");
    assertThat(get(auditor, "/airlog/lines/" + common)).hasStatus(403);
    assertThat(text(get(account(Role.AUDITOR, null), "/airlog/lines/" + common)))
        .contains("Việc chung của cả hệ thống");
  }

  @Test
  void thePictureIsSeenAgainAndTheTextBesideIt() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Bảng 1");
    var hash = panels.keep(panels.render("Mưa lớn tối nay"));
    var bulletin = approved(ward, "Mưa", "Mưa lớn tối nay", null);
    var outcome = new Outcome(
        PLANNED,
        PLANNED,
        PLANNED,
        PLANNED.plusSeconds(30),
        30_000,
        hash,
        EndState.COMPLETE,
        "",
        Evidence.HEARD,
        "system");
    writer.append(List.of(new NewLine(
        "p/" + device.id(),
        1,
        Kind.AIRING,
        subject(device, ward, bulletin, null),
        PLANNED,
        30_000,
        outcome)));
    var number = airlog.airing("p/" + device.id()).get(0).number();
    assertThat(text(get(account(Role.AUDITOR, ward.id()), "/airlog/lines/" + number)))
        .contains("/airlog/pictures/" + hash + ".png", "Mưa lớn tối nay", "nguồn thứ hai")
        .doesNotContain("<audio");
    assertThat(get(account(Role.AUDITOR, ward().id()), "/airlog/lines/" + number))
        .hasStatus(403);
    assertThat(get(account(Role.AUDITOR, ward.id()), "/airlog/lines/" + number + "/sound"))
        .hasStatus(404);
    assertThat(get(account(Role.AUDITOR, null), "/airlog/lines/999999999")).hasStatus(404);
    assertThat(text(get(account(Role.AUDITOR, ward.id()), "/api/v1/airings/" + number)))
        .contains("\"number\":" + number, "\"corrections\":[]");
  }

  private long write(
      Device device,
      Unit ward,
      Bulletin bulletin,
      String airing,
      int part,
      @Nullable Instant started,
      EndState end,
      @Nullable String sound) {
    var outcome = started == null
        ? Outcome.nothing(null, end, "scheduler.reason.serverOff", "system")
        : new Outcome(
            PLANNED,
            PLANNED,
            started,
            started.plusSeconds(30),
            30_000,
            null,
            end,
            "",
            Evidence.PLAYED,
            "system");
    var name = airing + "/" + device.id();
    writer.append(List.of(new NewLine(
        name,
        part,
        Kind.AIRING,
        subject(device, ward, bulletin, sound),
        PLANNED,
        30_000,
        outcome)));
    return airlog.airing(name).get(part - 1).number();
  }

  private static Subject subject(
      Device device, Unit ward, Bulletin bulletin, @Nullable String sound) {
    return new Subject(
        "1@2026-11-20",
        1,
        device.id(),
        device.name(),
        ward.id(),
        ward.fullName(),
        true,
        bulletin.id(),
        1,
        bulletin.latest().title(),
        "Y tế",
        "NORMAL",
        false,
        sound);
  }

  private Bulletin approved(Unit ward, String title, String words, @Nullable String sound) {
    var made = bulletins.create(ward.id(), "tac-gia", draft(title, words, sound));
    bulletins.submit(made.id(), "tac-gia");
    return bulletins.approve(made.id(), "lanh-dao");
  }

  private BulletinDraft draft(String title, String words, @Nullable String sound) {
    return new BulletinDraft(
        title,
        topics.all().get(0).id(),
        BulletinClass.NORMAL,
        "vi",
        Tone.NEUTRAL,
        null,
        null,
        null,
        null,
        null,
        words,
        sound);
  }

  private String checkedIn(int hertz) {
    var wav = wav(hertz);
    var id = uploads.begin("tieng.wav", wav.length, "tac-gia").id();
    uploads.append(id, 0, new ByteArrayInputStream(wav));
    var done = await("check-in")
        .atMost(Duration.ofMinutes(2))
        .until(() -> uploads.find(id).orElseThrow(), upload -> upload.soundSha256() != null);
    return Objects.requireNonNull(done.soundSha256());
  }

  /** One second, 8 kHz, 16 bit, mono. */
  private static byte[] wav(int hertz) {
    int rate = 8000;
    var bytes = ByteBuffer.allocate(44 + 2 * rate).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + 2 * rate);
    bytes.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16);
    bytes.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
    bytes.putShort((short) 2).putShort((short) 16);
    bytes.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(2 * rate);
    for (int i = 0; i < rate; i++) {
      bytes.putShort((short) (8000 * Math.sin(2 * Math.PI * hertz * i / rate)));
    }
    return bytes.array();
  }
}
