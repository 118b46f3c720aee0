package org.wardcast.webadmin.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.speech.Speech;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;

/** Real bulletins, checked in and approved by two people, and the sessions they play in. */
@Component
class DemoProgramme {
  private static final Logger LOG = LoggerFactory.getLogger(DemoProgramme.class);
  private static final String AUTHOR = "canbo";
  private static final String APPROVER = "lanhdao";

  /** In the place of a sound file: spoken from the text, if this machine can. */
  private static final String SPOKEN = "";

  private static final int SPEED = 90;
  private static final Duration FIRST_SESSION_IN = Duration.ofSeconds(25);

  private final DemoSounds sounds;
  private final Speech speech;
  private final Bulletins bulletins;
  private final Topics topics;
  private final Playlists playlists;
  private final Slots slots;
  private final Clock clock;
  private final ZoneId zone;

  DemoProgramme(
      DemoSounds sounds,
      Speech speech,
      Bulletins bulletins,
      Topics topics,
      Playlists playlists,
      Slots slots,
      Clock clock,
      ZoneId zone) {
    this.sounds = sounds;
    this.speech = speech;
    this.bulletins = bulletins;
    this.topics = topics;
    this.playlists = playlists;
    this.slots = slots;
    this.clock = clock;
    this.zone = zone;
  }

  /** The first session, and what all of them play. */
  record Session(ZonedDateTime start, long playlistId) {}

  Session make(long wardId) throws IOException {
    var tune = approved(wardId, "Nhạc hiệu đài phường", Tone.NEUTRAL, null, "nhac-hieu.ogg");
    var vaccine = approved(
        wardId, "Thông điệp 5K và tiêm vắc xin", Tone.NEUTRAL, "5k-vaccine", "5k-vaccine.mp3");
    var prices =
        approved(wardId, "Bình ổn giá hàng thiết yếu", Tone.GOOD, "binh-on-gia", "binh-on-gia.m4a");
    var green = approved(wardId, "Mở rộng vùng xanh", Tone.GOOD, "vung-xanh", null);
    var shots = approved(wardId, "Kế hoạch tiêm chủng", Tone.NEUTRAL, "tiem-chung", null);
    var days = approved(wardId, "Kỷ niệm các ngày lễ lớn", Tone.GOOD, "ky-niem-ngay-le", SPOKEN);
    bulletins.submit(
        draft(wardId, "Không ai bị bỏ lại phía sau", Tone.GOOD, "khong-ai-bi-bo-lai", null)
            .id(),
        AUTHOR);
    draft(wardId, "Tuyên truyền Đại hội", Tone.NEUTRAL, "dai-hoi-xiv", null);

    var gap = Duration.ofSeconds(2);
    var items = new ArrayList<PlaylistItem>();
    items.add(new PlaylistItem(tune.id(), 1, gap, true));
    items.add(new PlaylistItem(vaccine.id(), 1, gap, false));
    items.add(new PlaylistItem(green.id(), 1, gap, false));
    items.add(new PlaylistItem(prices.id(), 2, gap, false));
    items.add(new PlaylistItem(shots.id(), 1, gap, false));
    items.add(new PlaylistItem(days.id(), 1, gap, false));
    var session = playlists.create(wardId, AUTHOR, "Buổi phát hằng ngày", false, items);
    var start = ZonedDateTime.now(clock.withZone(zone)).plus(FIRST_SESSION_IN);
    start = start.truncatedTo(ChronoUnit.SECONDS);
    slot(wardId, "Buổi phát thử", start.toLocalTime(), start, session.id());
    slot(wardId, "Buổi sáng", LocalTime.of(5, 0), start.plusDays(1), session.id());
    slot(wardId, "Buổi chiều", LocalTime.of(17, 0), start.plusDays(1), session.id());
    return new Session(start, session.id());
  }

  private void slot(long wardId, String name, LocalTime at, ZonedDateTime from, long playlistId) {
    var plan = new SlotDraft(
        name,
        new Targets(Set.of(wardId), Set.of(), Set.of()),
        at,
        Duration.ofMinutes(20),
        from.toLocalDate(),
        "FREQ=DAILY",
        playlistId,
        SlotDraft.WhenLate.JOIN,
        SlotDraft.AfterEmergency.RESUME,
        Duration.ZERO,
        true);
    try {
      slots.create(wardId, AUTHOR, plan);
    } catch (Refusal refusal) {
      // The session of this minute may lie over a daily one; the demo does with one less.
      LOG.info("The demo leaves out \"{}\": {}", name, refusal.code());
    }
  }

  private Bulletin approved(
      long wardId, String title, Tone tone, @Nullable String text, @Nullable String sound)
      throws IOException {
    var drafted = draft(wardId, title, tone, text, sound);
    bulletins.submit(drafted.id(), AUTHOR);
    return bulletins.approve(drafted.id(), APPROVER);
  }

  private Bulletin draft(
      long wardId, String title, Tone tone, @Nullable String text, @Nullable String sound)
      throws IOException {
    var words = text == null ? null : read("demo/" + text + ".txt");
    var draft = new BulletinDraft(
        title,
        topics.all().get(0).id(),
        BulletinClass.NORMAL,
        "vi",
        tone,
        "UBND phường Xuân Hương - Đà Lạt",
        null,
        null,
        null,
        null,
        words,
        sound(words, sound));
    return bulletins.create(wardId, AUTHOR, draft);
  }

  private @Nullable String sound(@Nullable String words, @Nullable String file) throws IOException {
    if (file == null) {
      return null;
    }
    return file.equals(SPOKEN) ? spoken(words) : sounds.checkIn("demo/" + file, AUTHOR);
  }

  /** Without an engine on this machine the bulletin is words on the panels only. */
  private @Nullable String spoken(@Nullable String words) {
    var voices = speech.voices();
    if (words == null || voices.isEmpty()) {
      return null;
    }
    try {
      return speech.speak(words, voices.get(0).id(), SPEED, AUTHOR).soundSha256();
    } catch (org.wardcast.playlists.Refusal refusal) {
      LOG.info("The demo leaves a bulletin unspoken: {}", refusal.code());
      return null;
    }
  }

  private static String read(String name) throws IOException {
    return new ClassPathResource(name)
        .getContentAsString(StandardCharsets.UTF_8)
        .strip();
  }
}
