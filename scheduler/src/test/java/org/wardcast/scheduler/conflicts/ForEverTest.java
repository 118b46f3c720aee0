package org.wardcast.scheduler.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.PlanningDesk;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.conflicts.Minutes.Box;
import org.wardcast.scheduler.planning.Findings;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/** What is said of rules without an end, against twelve years read day by day. */
class ForEverTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final LocalDate HORIZON = TODAY.plusDays(400);
  private final Random random = new Random(8);

  private static PlanningDesk desk(String zone) throws Exception {
    var world = new World(new TestPlan(zone)).unit(1, UnitKind.WARD, 0);
    world.plan.device(10, 1, DeviceKind.LOUDSPEAKER);
    return new PlanningDesk(
        Databases.sqlite(), world, VirtualTime.at("2026-11-20T10:00:00Z"), ZoneId.of(zone));
  }

  private static SlotDraft draft(String start, int minutes, LocalDate first, String rule) {
    return TestPlan.slot(
        "a", start, Duration.ofMinutes(minutes), first.toString(), rule, null, Duration.ZERO, 1);
  }

  private static Findings check(PlanningDesk desk, SlotDraft there, SlotDraft planned) {
    var slot = desk.slots().create(1, "an", there);
    try {
      return desk.conflicts().check(1, planned, null);
    } finally {
      desk.slots().remove(slot.id(), "an");
    }
  }

  @Test
  void whatIsSaidForEverHoldsForTwelveYears() throws Exception {
    var zone = ZoneId.of("Asia/Ho_Chi_Minh");
    var naive = new Minutes(zone, Set.of(), List.of(new Box(10, List.of(1L))));
    int never = 0;
    int beyond = 0;
    try (var desk = desk(zone.getId())) {
      for (int i = 0; i < 60; i++) {
        var one = any();
        var other = any();
        var findings = check(desk, one, other);
        var first = first(naive, slot(2, other), slot(1, one), TODAY.plusYears(12));
        if (findings.conflicts().isEmpty()) {
          assertThat(findings.checkedTo()).as("%s %s", one, other).isNull();
          assertThat(first).as("%s %s", one, other).isNull();
          never++;
        } else {
          var said = findings.conflicts().get(0).date();
          if (first == null) {
            assertThat(said).isAfter(TODAY.plusYears(12).minusDays(1));
          } else {
            assertThat(said).as("%s %s", one, other).isEqualTo(first);
          }
          beyond += first != null && first.isAfter(HORIZON.plusDays(40)) ? 1 : 0;
        }
      }
    }
    assertThat(never).isGreaterThan(10);
    assertThat(beyond).isGreaterThan(2);
  }

  /** Hours that nearly always touch, so that the dates decide. */
  private SlotDraft any() {
    var interval = 2 + random.nextInt(random.nextInt(4) == 0 ? 60 : 8);
    var rule = (random.nextBoolean() ? "FREQ=DAILY;INTERVAL=" : "FREQ=WEEKLY;INTERVAL=") + interval;
    var start = random.nextInt(3) == 0 ? LocalTime.of(23, 50) : LocalTime.of(0, random.nextInt(4));
    return draft(start.toString(), 20, TODAY.plusDays(1 + random.nextInt(30)), rule);
  }

  private static Slot slot(long id, SlotDraft draft) {
    return new Slot(id, 1, 1, draft, false, "", TestPlan.LONG_AGO);
  }

  private static @Nullable LocalDate first(Minutes naive, Slot mine, Slot other, LocalDate last) {
    for (var date : naive.dates(mine.plan(), TODAY, last)) {
      var once = slot(
          9,
          draft(mine.plan().start().toString(), (int) mine.plan().length().toMinutes(), date, ""));
      if (naive.overlaps(
          once, other, date, date, java.time.Instant.parse("2026-11-20T10:00:00Z"))) {
        return date;
      }
    }
    return null;
  }

  @Test
  void whereDatesFollowMonthsOrTheMoonTheHorizonIsSaid() throws Exception {
    try (var desk = desk("Asia/Ho_Chi_Minh")) {
      var first = LocalDate.parse("2026-12-13");
      // The 13th is a Friday again and again, but not within the horizon beside this interval.
      var monthly = draft("05:00", 30, first, "FREQ=MONTHLY;BYMONTHDAY=13");
      var rare = draft("05:10", 30, LocalDate.parse("2026-11-24"), "FREQ=WEEKLY;INTERVAL=26");
      var findings = check(desk, monthly, rare);
      assertThat(findings.clear()).isTrue();
      assertThat(findings.checkedTo()).isEqualTo(LocalDate.parse("2026-11-24").plusDays(400));
      // At hours that never touch the dates do not matter.
      assertThat(check(desk, monthly, draft("05:30", 30, first, "FREQ=YEARLY")).checkedTo())
          .isNull();
      var holidays = new SlotDraft(
          "Tết",
          monthly.targets(),
          LocalTime.of(5, 0),
          Duration.ofMinutes(30),
          LocalDate.parse("2026-11-23"),
          "FREQ=DAILY",
          null,
          monthly.whenLate(),
          monthly.afterEmergency(),
          Duration.ZERO,
          false,
          monthly.filledBy(),
          OnHolidays.ONLY,
          null);
      var others = new SlotDraft(
          "Ngày thường",
          monthly.targets(),
          LocalTime.of(5, 0),
          Duration.ofMinutes(30),
          LocalDate.parse("2026-11-23"),
          "FREQ=DAILY",
          null,
          monthly.whenLate(),
          monthly.afterEmergency(),
          Duration.ZERO,
          false,
          monthly.filledBy(),
          OnHolidays.SKIP,
          null);
      var day = check(desk, holidays, others);
      assertThat(day.clear()).isTrue();
      assertThat(day.checkedTo()).isEqualTo(LocalDate.parse("2026-11-23").plusDays(400));
    }
  }

  @Test
  void whereClocksAreChangedOnlyHoursClearOfItAreDecidedForEver() throws Exception {
    try (var desk = desk("Europe/Berlin")) {
      var night = draft("01:30", 45, TODAY.plusDays(1), "FREQ=DAILY");
      assertThat(check(desk, night, draft("02:15", 30, TODAY.plusDays(1), "FREQ=DAILY"))
              .checkedTo())
          .isEqualTo(TODAY.plusDays(401));
      var day = draft("05:00", 45, TODAY.plusDays(1), "FREQ=DAILY");
      assertThat(check(desk, day, draft("05:45", 30, TODAY.plusDays(1), "FREQ=DAILY"))
              .checkedTo())
          .isNull();
      // In spring 02:30 is 03:30, where another one is.
      var spring = check(
          desk,
          draft("03:35", 15, TODAY.plusDays(1), "FREQ=DAILY"),
          draft("02:30", 15, TODAY.plusDays(1), "FREQ=DAILY"));
      assertThat(spring.conflicts()).singleElement().satisfies(c -> {
        assertThat(c.date()).isEqualTo("2027-03-28");
        assertThat(c.dates()).isEqualTo(1);
      });
    }
  }
}
