package org.wardcast.scheduler.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.PlanningDesk;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.conflicts.Minutes.Box;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/**
 * Random plans are put to the desk slot by slot. What it accepts breaks no rule and overlaps nothing
 * in a reading minute by minute that shares no class with it; what it refuses really would have.
 */
class AcceptedPlansTest {
  private static final LocalDate TODAY = LocalDate.parse("2027-01-11");
  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private Random random = new Random(0);

  /** All over by the day up to which the simple reading goes; endless ones have a test of their own. */
  private String rule() {
    var rule = anyRule();
    return rule.isEmpty() || rule.contains("COUNT") || rule.contains("UNTIL")
        ? rule
        : rule + ";UNTIL=20270410";
  }

  private String anyRule() {
    return switch (random.nextInt(10)) {
      case 0 -> "";
      case 1, 2 -> "FREQ=DAILY";
      case 3 -> "FREQ=DAILY;INTERVAL=" + (2 + random.nextInt(4));
      case 4 -> "FREQ=DAILY;UNTIL=202702" + (10 + random.nextInt(18));
      case 5 -> "FREQ=WEEKLY;COUNT=" + (1 + random.nextInt(6)) + ";BYDAY=" + days();
      case 6 -> "FREQ=WEEKLY;INTERVAL=" + (2 + random.nextInt(2)) + ";BYDAY=" + days();
      case 7 -> "FREQ=MONTHLY;BYMONTHDAY=" + (random.nextBoolean() ? -1 : 1 + random.nextInt(31));
      default -> "FREQ=WEEKLY;BYDAY=" + days();
    };
  }

  private String days() {
    var days = new ArrayList<>(CODES);
    java.util.Collections.shuffle(days, random);
    return String.join(",", days.subList(0, 1 + random.nextInt(3)));
  }

  private Set<Long> places(List<Long> choice) {
    return Set.of(choice.get(random.nextInt(choice.size())));
  }

  /** Begun on a date its rule has, by the simple-minded reading. */
  private SlotDraft draft(@Nullable Long level) {
    while (true) {
      var odd = random.nextInt(6) == 0;
      var start = odd
          ? LocalTime.of(23, 40).plusMinutes(random.nextInt(8) * 5L)
          : LocalTime.of(1 + random.nextInt(21), random.nextInt(12) * 5);
      var byDevice = random.nextInt(4) == 0;
      var targets = byDevice
          ? new Targets(Set.of(), places(List.of(10L, 11L, 12L)), Set.of())
          : new Targets(places(List.of(1L, 2L, 3L)), Set.of(), Set.of());
      var draft = new SlotDraft(
          "Khung " + start,
          targets,
          start,
          Duration.ofMinutes(5L * (1 + random.nextInt(random.nextInt(5) == 0 ? 30 : 8))),
          TODAY.plusDays(random.nextInt(20)),
          rule(),
          null,
          WhenLate.JOIN,
          AfterEmergency.DROP,
          Duration.ZERO,
          false,
          FilledBy.OWNER,
          random.nextInt(3) == 0
              ? List.of(OnHolidays.SKIP, OnHolidays.ONLY).get(random.nextInt(2))
              : OnHolidays.PLAY,
          level);
      var plain = new Minutes(ZoneId.of("UTC"), Set.of(), List.of());
      var dates = plain.dates(
          new SlotDraft(
              "",
              targets,
              start,
              draft.length(),
              draft.firstDay(),
              draft.recurrence(),
              null,
              WhenLate.JOIN,
              AfterEmergency.DROP,
              Duration.ZERO,
              false),
          TODAY,
          TODAY.plusDays(60));
      if (!dates.isEmpty() && dates.get(0).equals(draft.firstDay())) {
        return draft;
      }
    }
  }

  private List<Limit> limits() {
    var limits = new ArrayList<Limit>();
    if (random.nextBoolean()) {
      limits.add(new Limit.MinutesPerSession(20 + random.nextInt(10) * 5));
    }
    if (random.nextBoolean()) {
      limits.add(new Limit.MinutesPerDay(30 + random.nextInt(10) * 10));
    }
    if (random.nextBoolean()) {
      limits.add(new Limit.SessionsPerDay(1 + random.nextInt(3)));
    }
    if (random.nextInt(3) == 0) {
      limits.add(new Limit.Weekdays(
          random.nextBoolean()
              ? Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
              : Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY)));
    }
    if (random.nextBoolean()) {
      limits.add(new Limit.QuietHours(
          LocalTime.of(20 + random.nextInt(4), 30), LocalTime.of(4 + random.nextInt(3), 0)));
    }
    return limits;
  }

  @ParameterizedTest
  @CsvSource({
    "1,Asia/Ho_Chi_Minh", "2,Asia/Ho_Chi_Minh", "3,Asia/Ho_Chi_Minh", "4,Asia/Ho_Chi_Minh",
    "5,Europe/Berlin", "6,America/Santiago", "7,Asia/Ho_Chi_Minh", "8,Europe/Berlin",
    "9,Asia/Ho_Chi_Minh", "10,Asia/Ho_Chi_Minh"
  })
  void whatIsAcceptedBreaksNothingAndWhatIsRefusedWould(int seed, String zoneName)
      throws Exception {
    random = new Random(seed);
    var zone = ZoneId.of(zoneName);
    var time = VirtualTime.at("2027-01-10T20:00:00Z");
    var world = new World(new TestPlan(zoneName))
        .unit(1, UnitKind.PROVINCE, 0)
        .unit(2, UnitKind.WARD, 1)
        .unit(3, UnitKind.WARD, 1);
    world
        .plan
        .device(10, 2, DeviceKind.LOUDSPEAKER)
        .device(11, 2, DeviceKind.LOUDSPEAKER)
        .device(12, 3, DeviceKind.LOUDSPEAKER);
    var db = Databases.both().findFirst().orElseThrow();
    try (var desk = new PlanningDesk(db, world, time, zone)) {
      var last = TODAY.plusDays(92);
      var holidays =
          desk.get(DayBook.class).between(1L, TODAY.minusDays(3), last.plusDays(3)).stream()
              .map(DayBook.Kept::date)
              .collect(Collectors.toSet());
      assertThat(holidays).contains(LocalDate.parse("2027-02-06"));
      var minutes = new Minutes(
          zone,
          holidays,
          List.of(
              new Box(10, List.of(1L, 2L)),
              new Box(11, List.of(1L, 2L)),
              new Box(12, List.of(1L, 3L))));
      var rules = new ArrayList<org.wardcast.scheduler.planning.Rule>();
      for (var unit : List.of(1L, 2L)) {
        var limits = limits();
        if (!limits.isEmpty()) {
          rules.add(desk.rules()
              .create(
                  unit,
                  "Quy tắc",
                  Set.of(),
                  limits,
                  TODAY.minusDays(5 - 10 * random.nextInt(2)),
                  random.nextInt(3) == 0 ? TODAY.plusDays(40) : null,
                  "12/QĐ-UBND",
                  "an"));
          if (random.nextBoolean()) {
            desk.rules()
                .waive(
                    rules.get(rules.size() - 1).id(),
                    2,
                    TODAY.plusDays(10),
                    TODAY.plusDays(30),
                    "13/QĐ",
                    "an");
          }
        }
      }
      var waivers = desk.rules().waivers();
      var level = desk.get(Levels.class).create(1, 1, "Cấp 1", "", Set.of(), "an");
      var plan = new HashMap<Long, Slot>();
      int accepted = 0;
      int refused = 0;
      for (int i = 0; i < 60; i++) {
        var draft = draft(random.nextInt(7) == 0 ? level.id() : null);
        var changed = plan.isEmpty() || random.nextInt(3) > 0
            ? null
            : new ArrayList<>(plan.values()).get(random.nextInt(plan.size()));
        var after = new HashMap<>(plan);
        long id = changed == null ? -1 : changed.id();
        after.put(id, new Slot(id, 1, 1, draft, false, "", TestPlan.LONG_AGO));
        var wrong = wrong(minutes, time, after, plan, id, rules, waivers, List.of(level), last);
        try {
          var saved = changed == null
              ? desk.slots().create(1, "an", draft)
              : desk.slots().save(changed.id(), changed.revision(), "an", draft);
          plan.put(saved.id(), saved);
          assertThat(wrong).as("%s was accepted", draft).isEmpty();
          accepted++;
        } catch (Refusal refusal) {
          assertThat(wrong).as("%s was refused: %s", draft, refusal).isNotEmpty();
          refused++;
        }
      }
      assertThat(accepted).isGreaterThan(1);
      assertThat(refused).isGreaterThan(1);
    }
  }

  private static Set<String> wrong(
      Minutes minutes,
      VirtualTime time,
      Map<Long, Slot> after,
      Map<Long, Slot> before,
      long id,
      List<org.wardcast.scheduler.planning.Rule> rules,
      List<org.wardcast.scheduler.planning.Rule.Waiver> waivers,
      List<Level> levels,
      LocalDate last) {
    var wrong = new HashSet<String>();
    var mine = java.util.Objects.requireNonNull(after.get(id));
    for (var other : after.values()) {
      if (other.id() != id
          && minutes.overlaps(
              mine, other, TODAY.minusDays(2), last, time.clock().instant())) {
        wrong.add("overlaps " + other.plan());
      }
    }
    var old = minutes.breaks(List.copyOf(before.values()), rules, waivers, levels, TODAY, last);
    var known = old.stream()
        .map(b -> List.<Object>of(b.rule(), b.limit(), b.box(), b.day()))
        .collect(Collectors.toSet());
    minutes.breaks(List.copyOf(after.values()), rules, waivers, levels, TODAY, last).stream()
        .filter(b -> b.slots().contains(id)
            || !known.contains(List.<Object>of(b.rule(), b.limit(), b.box(), b.day())))
        .forEach(b -> wrong.add("breaks " + b));
    return wrong;
  }
}
