package org.wardcast.scheduler.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.TestPlan;

class PatternTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private final Random random = new Random(20261120);

  private static Recurrence of(LocalDate first, String rule) {
    return Recurrence.of(draft(first, rule), ZONE);
  }

  private static SlotDraft draft(LocalDate first, String rule) {
    return TestPlan.slot(
        "a", "05:00", Duration.ofMinutes(15), first.toString(), rule, null, Duration.ZERO, 1);
  }

  private String rule() {
    var rule = random.nextBoolean() ? "FREQ=DAILY" : "FREQ=WEEKLY";
    if (random.nextBoolean()) {
      rule += ";INTERVAL=" + (1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 5));
    }
    if (random.nextBoolean()) {
      var days = new ArrayList<>(DAYS);
      java.util.Collections.shuffle(days, random);
      rule += ";BYDAY=" + String.join(",", days.subList(0, 1 + random.nextInt(4)));
    }
    if (random.nextInt(4) == 0) {
      rule += ";WKST=" + DAYS.get(random.nextInt(7));
    }
    return rule
        + switch (random.nextInt(4)) {
          case 0 -> ";COUNT=" + (1 + random.nextInt(40));
          case 1 -> ";UNTIL=2027%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
          default -> "";
        };
  }

  /** Begun on a date the rule has, as every saved slot is. */
  private Recurrence recurrence() {
    while (true) {
      var rule = rule();
      var wish = LocalDate.parse("2026-11-20").plusDays(random.nextInt(40));
      // Every seventh day is never a Monday if the first is not.
      var first = of(wish, rule.replaceAll(";(COUNT|UNTIL)=.*", "")).first().orElse(wish);
      var recurrence = of(first, rule);
      if (recurrence.first().equals(Optional.of(first))) {
        return recurrence;
      }
    }
  }

  @Test
  void aPatternHasTheVeryDatesOfItsRule() {
    for (int i = 0; i < 3000; i++) {
      var recurrence = recurrence();
      var from = LocalDate.parse("2026-10-01").plusDays(random.nextInt(400));
      var to = from.plusDays(random.nextInt(900));
      assertThat(recurrence.pattern().orElseThrow().dates(from, to))
          .isEqualTo(recurrence.dates(from, to));
    }
  }

  @Test
  void twoPatternsMeetOnTheFirstDateThatBothHave() {
    var after = LocalDate.parse("2026-12-15");
    int met = 0;
    for (int i = 0; i < 2000; i++) {
      var a = recurrence();
      var b = recurrence();
      int shift = random.nextInt(5) - 2;
      var theirs = new HashSet<>(b.dates(after.minusDays(5), after.plusYears(12)));
      var first = a.dates(after.plusDays(1), after.plusYears(11)).stream()
          .filter(d -> theirs.contains(d.plusDays(shift)))
          .findFirst();
      var said = a.pattern().orElseThrow().meets(b.pattern().orElseThrow(), shift, after);
      assertThat(said.filter(d -> d.isBefore(after.plusYears(11)))).isEqualTo(first);
      met += said.isPresent() ? 1 : 0;
    }
    assertThat(met).isBetween(200, 1800);
  }

  @Test
  void hugeIntervalsAndCountsNeitherHangNorOverflow() {
    var first = LocalDate.parse("2026-11-20");
    var huge = of(first, "FREQ=DAILY;INTERVAL=2000000000").pattern().orElseThrow();
    var daily = of(first.plusDays(1), "FREQ=DAILY;COUNT=2000000000").pattern().orElseThrow();
    assertThat(huge.meets(daily, 0, first)).isEmpty();
    assertThat(huge.dates(first, first.plusYears(100))).containsExactly(first);
    var odd = of(first, "FREQ=DAILY;INTERVAL=9973").pattern().orElseThrow();
    var other = of(first.plusDays(1), "FREQ=DAILY;INTERVAL=9967").pattern().orElseThrow();
    assertThat(odd.meets(other, 0, first)).isEmpty();
  }

  @Test
  void monthsAndPlacesInAListAreNoPattern() {
    var first = LocalDate.parse("2026-11-20");
    assertThat(of(first, "FREQ=MONTHLY").pattern()).isEmpty();
    assertThat(of(first, "FREQ=DAILY;BYMONTH=11").pattern()).isEmpty();
    assertThat(of(first, "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=-1").pattern()).isEmpty();
    assertThat(of(first, "FREQ=MONTHLY;COUNT=3").overBy(LocalDate.parse("2027-01-20")))
        .isTrue();
    assertThat(of(first, "FREQ=MONTHLY;COUNT=3").overBy(LocalDate.parse("2027-01-19")))
        .isFalse();
  }
}
