package org.wardcast.scheduler.coverage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.UnitKind;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.PhaseInForce;
import org.wardcast.scheduler.coverage.Lines.Line;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.testkit.Database;

/** A log as chance would have it: airings in stretches, corrections, tests, two wards and their areas. */
final class RandomLog {
  static final LocalDate FIRST = LocalDate.parse("2026-10-29");
  private static final int DAYS = 5;
  static final LocalDate LAST = FIRST.plusDays(DAYS);
  static final List<Long> UNITS = List.of(1L, 2L, 3L, 20L, 21L, 30L);
  private static final List<Evidence> EVIDENCE = List.of(Evidence.values());
  private static final List<String> TOPICS = List.of("Y tế", "Giáo dục", "Thuế");
  private static final Map<Long, Long> UNIT_OF = Map.of(1L, 2L, 2L, 2L, 3L, 20L, 4L, 3L, 5L, 30L);

  final Random random = new Random(7);
  final Scene scene;
  private int corrections;
  private int airings;

  RandomLog(Scene scene) {
    this.scene = scene;
    furnish(scene);
  }

  /** So many lines more, not yet in the database. */
  void grow(int lines) {
    for (int i = 0; i < lines; i++) {
      write();
    }
  }

  static Instant at(int day, int hour, int second) {
    return FIRST.plusDays(day).atTime(hour, 0).atZone(Scene.ZONE).toInstant().plusSeconds(second);
  }

  /** An airing of several stretches, sometimes over midnight; now and then a correction. */
  private void write() {
    if (random.nextInt(8) == 0 && !scene.lines.all.isEmpty()) {
      correct();
      return;
    }
    var airing = (1 + random.nextInt(3)) + "@x/" + ++airings;
    var device = 1L + random.nextInt(5);
    var planned = random.nextInt(8) > 0;
    var kind = random.nextInt(15) == 0 ? "TEST" : "AIRING";
    var signature = random.nextInt(6) == 0;
    var simulated = random.nextInt(15) == 0;
    var hour = List.of(5, 17, 23).get(random.nextInt(3));
    var start = at(random.nextInt(DAYS), hour, random.nextInt(hour == 23 ? 3600 : 900));
    var bulletin = 1L + random.nextInt(9);
    for (int part = 1; part <= 1 + random.nextInt(3); part++) {
      var millis = 1000L + random.nextInt(300_000);
      var evidence = EVIDENCE.get(random.nextInt(EVIDENCE.size()));
      var aired = evidence == Evidence.NONE ? 0 : random.nextInt((int) millis);
      var late = random.nextInt(5000);
      scene.lines.add(new Line(
          airing,
          part,
          kind,
          random.nextInt(9) == 0 ? null : airing.substring(0, 3),
          device,
          UNIT_OF.getOrDefault(device, 0L),
          bulletin,
          TOPICS.get((int) bulletin % 3),
          bulletin % 4 == 0 ? "PRIORITY" : "NORMAL",
          signature,
          planned ? start : null,
          planned ? millis : 0,
          !planned || (evidence != Evidence.NONE && random.nextInt(4) > 0)
              ? start.plusMillis(late)
              : null,
          aired,
          evidence,
          simulated,
          start.plusMillis(millis)));
      start = start.plusMillis(millis);
    }
  }

  private void correct() {
    int number = 1 + random.nextInt(scene.lines.all.size());
    var old = scene.lines.all.get(number - 1);
    if (old.kind().equals("AIRING")) {
      var evidence = EVIDENCE.get(random.nextInt(EVIDENCE.size()));
      var from = old.planned() == null ? old.started() : old.planned();
      scene.lines.correct(
          number,
          ++corrections,
          random.nextBoolean() ? from : later(from),
          evidence == Evidence.NONE ? 0 : random.nextInt(400_000),
          evidence);
    }
  }

  private static @Nullable Instant later(@Nullable Instant moment) {
    return moment == null ? null : moment.plusSeconds(86_400);
  }

  /** Province 1, wards 2 (areas 20, 21) and 3 (area 30); prime time at 17:00 and over midnight. */
  private static void furnish(Scene scene) {
    scene
        .world
        .unit(1, UnitKind.PROVINCE, 0)
        .unit(2, UnitKind.WARD, 1)
        .unit(3, UnitKind.WARD, 1)
        .unit(20, UnitKind.AREA, 2)
        .unit(21, UnitKind.AREA, 2)
        .unit(30, UnitKind.AREA, 3);
    scene.device(1, 2, DeviceKind.LOUDSPEAKER, "market", 20L);
    scene.device(2, 2, DeviceKind.LED, null, 20L, 21L);
    scene.device(3, 20, DeviceKind.FM, "school", 20L);
    scene.device(4, 3, DeviceKind.LOUDSPEAKER, "market");
    scene.device(5, 30, DeviceKind.VAN, null, 30L);
    var every = EnumSet.allOf(DayOfWeek.class);
    var loud = Set.of(DeviceKind.LOUDSPEAKER, DeviceKind.FM);
    var begin = LocalDate.parse("2020-01-01");
    scene.bands.add(new Band(
        1,
        1,
        "chiều",
        loud,
        every,
        LocalTime.of(17, 2),
        LocalTime.of(17, 9),
        false,
        begin,
        null,
        ""));
    scene.bands.add(new Band(
        2,
        1,
        "đêm",
        loud,
        every,
        LocalTime.of(23, 30),
        LocalTime.of(0, 1),
        false,
        begin,
        null,
        ""));
    scene.topics.add(new Topic(10, null, "Xã hội"));
    scene.topics.add(new Topic(1, 10L, "Y tế"));
    for (long bulletin = 1; bulletin <= 9; bulletin++) {
      scene.world.plan.bulletin(bulletin, 60, null);
    }
    var draft = new CampaignDraft("Chiến dịch", Set.of(2L), FIRST, List.of(), List.of(), null);
    scene.campaigns.put(
        new Campaign(5, 1, 1, draft, false, "an", Instant.EPOCH),
        List.of(
            new PhaseInForce(
                0, "một", FIRST, FIRST.plusDays(1), null, Set.of(), List.of(1L, 2L, 3L)),
            new PhaseInForce(1, "hai", FIRST.plusDays(2), null, null, Set.of(10L), List.of())));
  }

  /** Where the same devices stand, once more and by hand. */
  static SecondQuery second(Database db) {
    var second = new SecondQuery(db.write());
    for (var home : List.of(List.of(2L, 2L), List.of(20L, 2L), List.of(3L, 3L), List.of(30L, 3L))) {
      second.insert("t_homes", home.get(0), home.get(1));
    }
    for (long device = 1; device <= 5; device++) {
      long unit = UNIT_OF.getOrDefault(device, 0L);
      second.place(1, unit, device, false);
      second.place(device <= 3 ? 2 : 3, unit, device, false);
    }
    second.place(20, 2, 1, true);
    second.place(20, 2, 2, true);
    second.place(21, 2, 2, true);
    second.place(20, 20, 3, true);
    second.place(30, 30, 5, true);
    for (var within : List.of(
        List.of(1L, 20L),
        List.of(1L, 21L),
        List.of(1L, 30L),
        List.of(2L, 20L),
        List.of(2L, 21L),
        List.of(3L, 30L),
        List.of(20L, 20L),
        List.of(21L, 21L),
        List.of(30L, 30L))) {
      second.insert("t_within", within.get(0), within.get(1));
    }
    second.insert("t_devices", 1, "LOUDSPEAKER", "market");
    second.insert("t_devices", 2, "LED", "");
    second.insert("t_devices", 3, "FM", "school");
    second.insert("t_devices", 4, "LOUDSPEAKER", "market");
    second.insert("t_devices", 5, "VAN", "");
    prime(second);
    for (int i = -5; i <= DAYS + 5; i++) {
      var day = FIRST.plusDays(i);
      second.insert(
          "t_days",
          day.toString(),
          day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
    for (long unit : List.of(2L, 20L)) {
      for (long asked : List.of(1L, 2L)) {
        for (long bulletin = 1; bulletin <= 9; bulletin++) {
          if (bulletin <= 3) {
            second.insert("t_phases", "5/0", bulletin, asked, unit, "2026-10-29", "2026-10-30");
          }
          // Every bulletin of the plan is of topic 1, which lies below topic 10.
          second.insert("t_phases", "5/1", bulletin, asked, unit, "2026-10-31", "2027-01-01");
        }
      }
    }
    return second;
  }

  /** 17:02 to 17:09 and 23:30 to 00:01 in Vietnam are 10:02 to 10:09 and 16:30 to 17:01 UTC. */
  private static void prime(SecondQuery second) {
    for (var kind : List.of("LOUDSPEAKER", "FM")) {
      long out = 0;
      for (int i = -5; i <= DAYS + 5; i++) {
        var day = FIRST.plusDays(i);
        for (var band : List.of(List.of(602, 609), List.of(990, 1021))) {
          long first = moment(day, band.get(0));
          second.insert("t_prime", kind, "OUT", out, first);
          out = moment(day, band.get(1));
          second.insert("t_prime", kind, "IN", first, out);
        }
      }
      second.insert("t_prime", kind, "OUT", out, Long.MAX_VALUE);
    }
    second.insert("t_prime", "LED", "OUT", 0, Long.MAX_VALUE);
    second.insert("t_prime", "VAN", "OUT", 0, Long.MAX_VALUE);
  }

  private static long moment(LocalDate day, int minute) {
    return day.atTime(minute / 60, minute % 60).toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
