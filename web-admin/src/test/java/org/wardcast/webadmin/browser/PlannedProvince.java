package org.wardcast.webadmin.browser;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.Uploads;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.webadmin.whole.Tones;

/** A province of three communes with a loudspeaker and a panel each, and what it has to say. */
final class PlannedProvince {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String EPIDEMICS = "Y tế – dịch bệnh";
  private static final String FEASTS = "Văn hoá – lễ kỷ niệm";

  final Unit province;
  final List<Unit> communes = new ArrayList<>();
  final List<Device> devices = new ArrayList<>();

  /** The first day of the next Tết that lies far enough ahead to plan the month around it. */
  final LocalDate tet;

  final long epidemics;
  final long feasts;
  private final ApplicationContext program;

  PlannedProvince(ApplicationContext program, LocalDate today) throws IOException {
    this.program = program;
    var units = program.getBean(Units.class);
    var code = "KH" + COUNT.incrementAndGet();
    var founded = LocalDate.of(2025, 7, 1);
    province = units.add(
        code, "Kế hoạch " + code, "Tỉnh Kế hoạch " + code, UnitKind.PROVINCE, null, founded, "t");
    for (var name : new String[] {"An Bình", "Bình Minh", "Cẩm Tú"}) {
      var its = code + communes.size();
      var commune =
          units.add(its, name, "Phường " + name, UnitKind.WARD, province.id(), founded, "t");
      communes.add(commune);
      devices.add(device(its + "L", "Cụm loa chợ " + name, its, "LOUDSPEAKER"));
      devices.add(device(its + "D", "Bảng tin " + name, its, "LED"));
    }
    tet =
        program
            .getBean(DayBook.class)
            .between(null, today.plusDays(25), today.plusDays(420))
            .stream()
            .filter(kept -> kept.holiday().name().equals("Tết Nguyên đán"))
            .map(DayBook.Kept::date)
            .findFirst()
            .orElseThrow();
    epidemics = topic(EPIDEMICS);
    feasts = topic(FEASTS);
    bulletin(province, "Diệt lăng quăng, phòng sốt xuất huyết", epidemics, Tone.NEUTRAL, 40);
    bulletin(province, "Lịch tiêm chủng mở rộng", epidemics, Tone.NEUTRAL, 30);
    bulletin(province, "Vui xuân an toàn, tiết kiệm", feasts, Tone.GOOD, 45);
    playlist(province, "Chúc mừng năm mới", "Thư chúc Tết", feasts);
    playlist(
        province,
        "Tin khẩn mưa bão",
        "Hướng dẫn chằng chống nhà cửa",
        topic("Phòng chống thiên tai"));
    playlist(commune(), "Chuyện của phường An Bình", "Hội xuân phường An Bình", feasts);
  }

  /** The one whose operator plans too. */
  Unit commune() {
    return communes.get(0);
  }

  Device loudspeaker() {
    return devices.get(0);
  }

  /** Days of the plan. */
  LocalDate first() {
    return tet.minusDays(20);
  }

  LocalDate last() {
    return tet.plusDays(9);
  }

  /** An ordinary day of it. */
  LocalDate day() {
    return tet.minusDays(12);
  }

  private Device device(String code, String name, String unit, String kind) {
    var draft = new DeviceDraft(code, name, unit, kind, "simulated", "sim:" + code, List.of(), "");
    return program.getBean(Devices.class).register(draft, "t");
  }

  private long topic(String name) {
    return program.getBean(Topics.class).all().stream()
        .filter(topic -> topic.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private long bulletin(Unit owner, String title, long topic, Tone tone, int seconds)
      throws IOException {
    var bulletins = program.getBean(Bulletins.class);
    var made = bulletins.create(
        owner.id(),
        "t",
        new BulletinDraft(
            title,
            topic,
            BulletinClass.NORMAL,
            "vi",
            tone,
            null,
            null,
            null,
            null,
            null,
            title + ". Mời bà con theo dõi.",
            sound(seconds)));
    bulletins.submit(made.id(), "t");
    bulletins.approve(made.id(), "t2");
    return made.id();
  }

  private void playlist(Unit owner, String name, String title, long topic) throws IOException {
    var bulletin = bulletin(owner, title, topic, Tone.GOOD, 50);
    var items = List.of(new PlaylistItem(bulletin, 1, Duration.ZERO, false));
    program.getBean(Playlists.class).create(owner.id(), "t", name, false, items);
  }

  private String sound(int seconds) throws IOException {
    var uploads = program.getBean(Uploads.class);
    var wav = Tones.wav(Duration.ofSeconds(seconds), 300 + 10 * seconds);
    var id = uploads.begin("tin.wav", wav.length, "t").id();
    uploads.append(id, 0, new ByteArrayInputStream(wav));
    return java.util.Objects.requireNonNull(await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> uploads.find(id).orElseThrow(), upload -> upload.soundSha256() != null)
        .soundSha256());
  }
}
