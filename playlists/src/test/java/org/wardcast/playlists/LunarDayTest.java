package org.wardcast.playlists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LunarDayTest {
  /** Also in 2007 and 2030, when the Chinese year begins a day later. */
  @ParameterizedTest
  @CsvFileSource(resources = "/calendar/tet.csv", numLinesToSkip = 1)
  void tetIsTheFirstDayOfTheFirstMonth(int year, LocalDate vietnam, LocalDate china) {
    assertThat(LunarDay.of(vietnam)).isEqualTo(new LunarDay(year, 1, false, 1));
    assertThat(new LunarDay(year, 1, false, 1).solar()).contains(vietnam);
    if (!vietnam.equals(china)) {
      assertThat(LunarDay.of(china).day()).isNotEqualTo(1);
    }
  }

  @Test
  void everyDayOfSixtyYearsGoesThereAndBack() {
    for (var day = LocalDate.of(1990, 1, 1); day.getYear() < 2051; day = day.plusDays(1)) {
      assertThat(LunarDay.of(day).solar()).as("%s", day).contains(day);
    }
  }

  @Test
  void aLeapMonthThatIsNotThereIsNoDay() {
    assertThat(new LunarDay(2026, 3, true, 1).solar()).isEmpty();
    assertThat(new LunarDay(2025, 6, true, 1).solar()).contains(LocalDate.of(2025, 7, 25));
  }
}
