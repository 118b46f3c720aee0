package org.wardcast.scheduler.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.TestPlan.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.rundown.Rundowns;
import org.wardcast.scheduler.slots.NoGuard;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** Slots, rundowns and programme together, on real databases, found by scanning as in the program. */
class ProgrammeTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final Instant FROM = Instant.parse("2026-11-20T17:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-21T17:00:00Z");

  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");
  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1);

  private AnnotationConfigApplicationContext start(Database db) {
    db.migrate("scheduler");
    world.plan.devices.clear();
    world
        .plan
        .device(10, 2, DeviceKind.LOUDSPEAKER)
        .device(11, 2, DeviceKind.LED)
        .bulletin(1, 60, null)
        .bulletin(2, 90, "Lịch tiêm chủng")
        .playlist(1, TestPlan.item(1), TestPlan.item(2))
        .playlist(2, TestPlan.item(2));
    var context = new AnnotationConfigApplicationContext();
    context.registerBean("writer", JdbcClient.class, db::write, b -> b.setPrimary(true));
    context.registerBean("reader", JdbcClient.class, db::read);
    context.registerBean(TransactionOperations.class, db::transactions);
    context.registerBean(java.time.Clock.class, time::clock);
    context.registerBean(ZoneId.class, () -> ZoneId.of("Asia/Ho_Chi_Minh"));
    context.registerBean(Units.class, world::units);
    context.registerBean(Devices.class, world::devices);
    context.registerBean(Playlists.class, world::playlists);
    context.registerBean(Bulletins.class, world::bulletins);
    context.registerBean(NoGuard.class);
    context.scan(
        "org.wardcast.scheduler.slots",
        "org.wardcast.scheduler.daybook",
        "org.wardcast.scheduler.levels",
        "org.wardcast.scheduler.rundown",
        "org.wardcast.scheduler.programme");
    context.refresh();
    return context;
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theProgrammeSaysWhatPlaysWhereAndWhy(Database db) {
    try (var context = start(db)) {
      var slots = context.getBean(Slots.class);
      var morning = slots.create(
          2, "an", slot("Sáng", "05:00", QUARTER, "2026-11-21", "FREQ=DAILY", 1L, QUARTER, 1));
      slots.create(2, "an", slot("Chiều", "17:00", QUARTER, "2026-11-21", "", 1L, QUARTER, 2));
      slots.playlistFor(morning.id(), LocalDate.parse("2026-11-21"), 2L, "an");
      assertThat(context.getBean(Programme.class).between(FROM, TO))
          .extracting(c -> c.due() + " " + c.slotName() + " " + c.title() + " " + c.deviceIds()
              + " " + c.reason())
          .containsExactly(
              "2026-11-20T22:00:00Z Sáng bulletin 2 [10, 11] scheduler.reason.day",
              "2026-11-21T10:00:00Z Chiều bulletin 1 [10] scheduler.reason.standing",
              "2026-11-21T10:01:00Z Chiều bulletin 2 [10, 11] scheduler.reason.standing");
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aRundownComesBackExactlyAsItWasFrozenWhateverBecomesOfTheSlot(Database db) {
    try (var context = start(db)) {
      var slots = context.getBean(Slots.class);
      var rundowns = context.getBean(Rundowns.class);
      var programme = context.getBean(Programme.class);
      var slot = slots.create(
          2, "an", slot("Sáng", "05:00", QUARTER, "2026-11-21", "FREQ=DAILY", 1L, QUARTER, 2));
      var planned = programme.occurrences(FROM, TO).get(0);
      assertThat(rundowns.find(planned.id())).isEmpty();
      assertThat(rundowns.freeze(planned)).isTrue();
      assertThat(rundowns.freeze(planned)).as("the second time").isFalse();

      time.advance(Duration.ofMinutes(1));
      slots.save(
          slot.id(),
          1,
          "an",
          slot("Mới", "06:00", QUARTER, "2026-11-21", "FREQ=DAILY", 2L, QUARTER, 2));
      world.plan.bulletin(1, 5, null);
      world.plan.devices.remove(0);

      assertThat(rundowns.find(planned.id())).contains(planned);
      assertThat(programme.occurrences(FROM, TO)).containsExactly(planned);
      assertThat(programme.between(FROM, TO)).isEqualTo(planned.cues());
      assertThat(programme.occurrences(FROM, TO.plus(Duration.ofDays(1))))
          .extracting(o -> o.slot().plan().name())
          .containsExactly("Sáng", "Mới");
      slots.remove(slot.id(), "an");
      assertThat(programme.occurrences(FROM, TO.plus(Duration.ofDays(1)))).containsExactly(planned);
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void frozenOnesAreFoundByTheTimeTheyTakeAndStoppedOnce(Database db) {
    try (var context = start(db)) {
      var rundowns = context.getBean(Rundowns.class);
      world.plan.bulletin(2, 1500, null);
      context
          .getBean(Slots.class)
          .create(2, "an", slot("Sáng", "05:00", QUARTER, "2026-11-21", "", 2L, QUARTER, 2));
      var planned = context.getBean(Programme.class).occurrences(FROM, TO).get(0);
      rundowns.freeze(planned);
      var end = Instant.parse("2026-11-20T22:25:00Z");
      assertThat(rundowns.overlapping(end.minusMillis(1), end)).containsExactly(planned);
      assertThat(rundowns.overlapping(end, TO)).isEmpty();
      assertThat(rundowns.overlapping(FROM, planned.start())).isEmpty();

      assertThat(rundowns.stopped(planned.id())).isEmpty();
      var at = planned.start().plusSeconds(30);
      rundowns.stop(planned.id(), at, "an", "nhầm bài");
      rundowns.stop(planned.id(), at.plusSeconds(9), "bình", "khác");
      assertThat(rundowns.stopped(planned.id()))
          .contains(new Rundowns.Stopped(at, "an", "nhầm bài"));
      assertThat(rundowns.find(planned.id())).contains(planned);

      var programme = context.getBean(Programme.class);
      assertThat(programme.occurrences(FROM, TO)).containsExactly(planned);
      assertThat(programme.between(FROM, TO))
          .singleElement()
          .satisfies(c -> assertThat(c.end()).isEqualTo(at));
      assertThat(programme.between(at, TO)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void anEmptyOccurrenceCanBeFrozenToo(Database db) {
    try (var context = start(db)) {
      context
          .getBean(Slots.class)
          .create(2, "an", slot("Trống", "05:00", QUARTER, "2026-11-21", "", null, QUARTER, 2));
      var planned = context.getBean(Programme.class).occurrences(FROM, TO).get(0);
      assertThat(context.getBean(Rundowns.class).freeze(planned)).isTrue();
      assertThat(context.getBean(Rundowns.class).find(planned.id())).contains(planned);
      assertThat(planned.cues()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatIsStoredForPlacesAndDatesPlaysAndTheReasonSaysSo(Database db) {
    try (var context = start(db)) {
      world.plan.device(12, 2, DeviceKind.LOUDSPEAKER);
      var slots = context.getBean(Slots.class);
      var programme = context.getBean(Programme.class);
      var day = LocalDate.parse("2026-11-21");
      var id = slots
          .create(
              2, "an", slot("Sáng", "05:00", QUARTER, "2026-11-21", "FREQ=DAILY", 1L, QUARTER, 2))
          .id();
      slots.fill(id, Place.unit(2), day, 2L, "bình");
      slots.fill(id, Place.device(12), null, 1L, "chi");
      slots.changeDay(
          id, day, new DayChange(false, java.time.LocalTime.parse("06:00"), null, "họp"), "an");
      assertThat(programme.between(FROM, TO))
          .extracting(c -> c.item() + " " + c.due() + " " + c.title() + " " + c.deviceIds() + " "
              + c.reason().replace("scheduler.reason.", ""))
          .containsExactly(
              "1 2026-11-20T23:00:00Z bulletin 2 [10, 11] unitDay",
              "2 2026-11-20T23:00:00Z bulletin 1 [12] device",
              "3 2026-11-20T23:01:00Z bulletin 2 [12] device");
      var at = Instant.parse("2026-11-20T23:00:30Z");
      var why = programme.why(java.util.List.of(10L, 12L), at);
      assertThat(why)
          .extracting(w -> java.util.Objects.requireNonNull(w.cue()).item())
          .containsExactly(1, 2);
      assertThat(why.get(0).steps())
          .extracting(s -> s.outcome() + " " + s.code().replace("scheduler.why.", "") + s.args())
          .containsExactly(
              "PLAYS slot.booked[Sáng, 06:00, 06:15, Đơn vị 2]",
              "PLAYS changed[Sáng, 21/11/2026, 06:00, 06:15, họp]",
              "PLAYS choice.day.unit[list 2, Đơn vị 2, bình, 21/11/2026]",
              "PLAYS plays[bulletin 2, 06:00:00, 06:01:30]");

      var planned = programme.occurrences(FROM, TO).get(0);
      var rundowns = context.getBean(Rundowns.class);
      rundowns.freeze(planned);
      assertThat(rundowns.find(planned.id())).contains(planned);
      assertThat(programme.why(10, at).cue()).isEqualTo(planned.cues().get(0));
      rundowns.stop(planned.id(), at.plusSeconds(10), "hoa", "mất điện");
      assertThat(programme.why(10, at).cue())
          .isEqualTo(programme.between(at, at.plusMillis(1)).get(0));
      assertThat(programme.why(10, at.plusSeconds(10)))
          .satisfies(w -> assertThat(w.cue()).isNull())
          .satisfies(w -> assertThat(w.steps())
              .last()
              .satisfies(s -> assertThat(s.args()).containsExactly("hoa", "06:00", "mất điện")));
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aYearOfAWardIsAQuickQuestion(Database db) {
    try (var context = start(db)) {
      var slots = context.getBean(Slots.class);
      for (var hour : java.util.List.of("05:00", "11:00", "17:00", "19:00")) {
        slots.create(
            2, "an", slot(hour, hour, QUARTER, "2026-11-21", "FREQ=DAILY", 1L, QUARTER, 2));
      }
      var programme = context.getBean(Programme.class);
      assertThat(programme.between(FROM, TO)).hasSize(8);
      var year = org.junit.jupiter.api.Assertions.assertTimeout(
          Duration.ofSeconds(5),
          () -> programme.occurrences(FROM, FROM.plus(Duration.ofDays(365))));
      assertThat(year).hasSize(4 * 365).extracting(Occurrence::cues).allMatch(c -> c.size() == 2);
    }
  }
}
