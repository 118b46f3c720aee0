package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.LunarDay;
import org.wardcast.scheduler.Why.Outcome;

/**
 * Fills, changes of dates, holidays and levels, all at once and by chance, against a second opinion
 * that shares no class with the agenda. The weeks are those in which something is odd: Tết, the end
 * of a month and a year, an hour that comes twice, one that is skipped, also at midnight.
 */
class PlanAgainstMinutesTest {
  private static final int DAYS = 10;

  /** New Year's Eve and three days of Tết 2027, from a printed calendar. */
  private static final Set<String> TET =
      Set.of("2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08");

  static Stream<Arguments> weeks() {
    return Stream.of(
            List.of("Asia/Ho_Chi_Minh", "2027-02-01"),
            List.of("Asia/Ho_Chi_Minh", "2026-12-27"),
            List.of("Asia/Ho_Chi_Minh", "2028-02-25"),
            List.of("Europe/Berlin", "2026-10-21"),
            List.of("Europe/Berlin", "2026-03-25"),
            List.of("America/Nuuk", "2024-03-27"))
        .flatMap(week -> Stream.iterate(1L, seed -> seed + 1)
            .limit(25)
            .map(seed -> Arguments.of(week.get(0), week.get(1), seed)));
  }

  private static MinutePlan plan(String zone, String first, long seed) {
    var plan = new MinutePlan(ZoneId.of(zone), LocalDate.parse(first), DAYS, seed);
    for (int day = 0; day < DAYS; day++) {
      if (TET.contains(plan.first.plusDays(day).toString()) || (seed + day) % 7 == 0) {
        plan.holidays.add(day);
      }
    }
    return plan;
  }

  /** Tết is looked up in the lunar calendar here, and was read from the printed one there. */
  private static TestPlan written(MinutePlan plan, long seed) {
    var written = plan.written();
    for (int day = 0; day < DAYS; day++) {
      var date = plan.first.plusDays(day);
      var lunar = LunarDay.of(date);
      var eve = LunarDay.of(date.plusDays(1));
      var tet = (lunar.month() == 1 && lunar.day() <= 3) || (eve.month() == 1 && eve.day() == 1);
      if ((tet && plan.zone.getId().startsWith("Asia")) || (seed + day) % 7 == 0) {
        written.holidays.add("1@" + date);
      }
    }
    return written;
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void agreeOnEveryMinuteOfEveryDevice(String zone, String first, long seed) {
    var plan = plan(zone, first, seed);
    var from = plan.minute(plan.first, 0);
    var to = plan.minute(plan.first.plusDays(DAYS), 0);
    var computed = new TreeMap<String, Long>();
    var agenda = new Agenda(written(plan, seed));
    for (var cue : agenda.between(moment(from), moment(to))) {
      for (var device : cue.deviceIds()) {
        for (var t = cue.due(); t.isBefore(cue.end()); t = t.plusSeconds(60)) {
          var before = computed.put(device + " " + t.getEpochSecond() / 60, cue.bulletinId());
          assertThat(before).as("one thing at a time, %s", cue).isNull();
        }
      }
    }
    assertThat(within(computed, from, to))
        .isEqualTo(within(new MinuteWalk(plan).heard(), from, to));
    assertThat(computed).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void theReasonSaysWhatTheAgendaSays(String zone, String first, long seed) {
    var plan = plan(zone, first, seed);
    var written = written(plan, seed);
    var agenda = new Agenda(written);
    var random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      var t = moment(plan.minute(plan.first, 0)).plusMillis(random.nextInt(DAYS * 86_400_000));
      var explainer = new Explainer(written, NAMES, Map.of(), t);
      var playing = agenda.between(t, t.plusMillis(1));
      for (var thing : plan.things) {
        var why = explainer.why(thing.id());
        var cues =
            playing.stream().filter(c -> c.deviceIds().contains(thing.id())).toList();
        assertThat(cues).hasSizeLessThan(2);
        assertThat(why.cue()).isEqualTo(cues.isEmpty() ? null : cues.get(0));
        assertThat(why.steps().stream().anyMatch(s -> s.outcome() == Outcome.PLAYS))
            .as("%s %s", t, why)
            .isEqualTo(why.cue() != null);
        assertThat(why.steps().stream().anyMatch(s -> s.outcome() == Outcome.SILENT))
            .as("%s %s", t, why)
            .isEqualTo(why.cue() == null);
        why.steps().forEach(PlanAgainstMinutesTest::readable);
      }
    }
  }

  private static void readable(Why.Step step) {
    for (var language : List.of("vi", "en")) {
      var sentences =
          ResourceBundle.getBundle("messages/scheduler_" + language, java.util.Locale.ROOT);
      var said = java.text.MessageFormat.format(
          sentences.getString(step.code()), step.args().toArray());
      assertThat(said).doesNotContain("{").doesNotContain("null");
    }
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void anyHourAskedByItselfTellsTheSameStory(String zone, String first, long seed) {
    var plan = plan(zone, first, seed);
    var written = written(plan, seed);
    var from = moment(plan.minute(plan.first, 0));
    var whole = new Agenda(written).between(from, from.plus(Duration.ofDays(DAYS)));
    var random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      var a = from.plusSeconds(60L * random.nextInt(DAYS * 1440 - 60));
      var b = a.plusSeconds(3600);
      assertThat(new Agenda(written).between(a, b))
          .isEqualTo(whole.stream()
              .filter(c -> c.due().isBefore(b) && c.end().isAfter(a))
              .toList());
    }
  }

  private static Map<String, Long> within(Map<String, Long> heard, long from, long to) {
    var some = new TreeMap<String, Long>();
    heard.forEach((key, clip) -> {
      var minute = Long.parseLong(key.substring(key.indexOf(' ') + 1));
      if (minute >= from && minute < to) {
        some.put(key, clip);
      }
    });
    return some;
  }

  private static Instant moment(long minute) {
    return Instant.ofEpochSecond(minute * 60);
  }

  private static final Explainer.Names NAMES = new Explainer.Names() {
    @Override
    public String unit(long id) {
      return "Đơn vị " + id;
    }

    @Override
    public String bulletin(long id) {
      return "Bản tin " + id;
    }

    @Override
    public String level(long id) {
      return "Cấp độ " + id;
    }
  };
}
