package org.wardcast.scheduler.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.planning.Holiday;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.scheduler.slots.NoGuard;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** What people set in the day book and the levels is what the programme follows. */
class LevelsAndHolidaysTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";

  /** Noon on Friday 20 November 2026 in Vietnam. */
  private final VirtualTime time = VirtualTime.at("2026-11-20T05:00:00Z");

  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1);

  private AnnotationConfigApplicationContext start(Database db) {
    db.migrate("scheduler");
    world.plan.devices.clear();
    world
        .plan
        .device(10, 2, DeviceKind.LOUDSPEAKER)
        .bulletin(1, 60, null)
        .playlist(1, TestPlan.item(1));
    var context = new AnnotationConfigApplicationContext();
    context.registerBean("writer", JdbcClient.class, db::write, b -> b.setPrimary(true));
    context.registerBean("reader", JdbcClient.class, db::read);
    context.registerBean(TransactionOperations.class, db::transactions);
    context.registerBean(Clock.class, time::clock);
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

  private static SlotDraft daily(
      String name, String start, OnHolidays onHolidays, @Nullable Long level) {
    return new SlotDraft(
        name,
        new Targets(Set.of(2L), Set.of(), Set.of()),
        LocalTime.parse(start),
        Duration.ofMinutes(15),
        LocalDate.parse("2026-11-21"),
        "FREQ=DAILY",
        1L,
        WhenLate.JOIN,
        AfterEmergency.DROP,
        Duration.ZERO,
        false,
        FilledBy.OWNER,
        onHolidays,
        level);
  }

  private static List<String> played(Programme programme, int day) {
    var from = Instant.parse("2026-11-%02dT17:00:00Z".formatted(day - 1));
    return programme.between(from, from.plus(Duration.ofDays(1))).stream()
        .map(cue -> cue.slotName())
        .toList();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aLevelPlaysAndPausesFromWhenItIsRaisedAndLoweringRestoresExactly(Database db) {
    try (var context = start(db)) {
      var slots = context.getBean(Slots.class);
      var levels = context.getBean(Levels.class);
      var programme = context.getBean(Programme.class);
      var level = levels.create(1, 2, "Cấp 2", "", Set.of(), "an");
      var morning = slots.create(2, "an", daily("Sáng", "05:00", OnHolidays.PLAY, null));
      slots.create(2, "an", daily("Chiều", "17:00", OnHolidays.PLAY, null));
      slots.create(1, "an", daily("Tin bão", "06:00", OnHolidays.PLAY, level.id()));
      time.advance(Duration.ofMinutes(1));
      levels.save(level.id(), 1, 2, "Cấp 2", "", Set.of(morning.id()), "an");
      var from = Instant.parse("2026-11-22T17:00:00Z");
      var before = programme.occurrences(from, from.plus(Duration.ofDays(7)));
      assertThat(played(programme, 22)).containsExactly("Sáng", "Chiều");

      time.advance(Duration.ofDays(1));
      levels.raise(1, level.id(), "Bão số 9", "an");
      assertThat(played(programme, 21)).as("raised at noon").containsExactly("Sáng", "Chiều");
      assertThat(played(programme, 22)).containsExactly("Tin bão", "Chiều");
      assertThat(programme.occurrences(from, from.plus(Duration.ofDays(7)))).isNotEqualTo(before);

      time.advance(Duration.ofDays(1));
      levels.lower(1, "Bão tan", "bình");
      assertThat(played(programme, 22)).as("gone by").containsExactly("Tin bão", "Chiều");
      assertThat(programme.occurrences(from, from.plus(Duration.ofDays(7)))).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void slotsRestAndWakeOnTheHolidaysOfTheirOwner(Database db) {
    try (var context = start(db)) {
      var slots = context.getBean(Slots.class);
      var book = context.getBean(DayBook.class);
      var programme = context.getBean(Programme.class);
      slots.create(2, "an", daily("Ngày thường", "05:00", OnHolidays.SKIP, null));
      slots.create(2, "an", daily("Ngày lễ", "06:00", OnHolidays.ONLY, null));
      slots.create(2, "an", daily("Luôn luôn", "07:00", OnHolidays.PLAY, null));
      assertThat(played(programme, 24)).containsExactly("Ngày thường", "Luôn luôn");
      var added = book.add(new Holiday(0, 1L, "Hội làng", false, 24, 11, null, 1), "an");
      assertThat(played(programme, 24)).containsExactly("Ngày lễ", "Luôn luôn");
      assertThat(played(programme, 25)).containsExactly("Ngày thường", "Luôn luôn");

      time.advance(Duration.ofDays(5));
      book.remove(added.id(), "an");
      assertThat(played(programme, 24))
          .as("as the book stood")
          .containsExactly("Ngày lễ", "Luôn luôn");
      var next = Instant.parse("2027-11-23T17:00:00Z");
      assertThat(programme.between(next, next.plus(Duration.ofDays(1))))
          .extracting(cue -> cue.slotName())
          .containsExactly("Ngày thường", "Luôn luôn");
    }
  }
}
