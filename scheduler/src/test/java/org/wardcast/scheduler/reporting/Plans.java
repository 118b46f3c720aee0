package org.wardcast.scheduler.reporting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Letterhead;
import org.wardcast.scheduler.reports.ReportPlan.Reading;
import org.wardcast.scheduler.reports.ReportPlan.Rhythm;
import org.wardcast.scheduler.reports.ReportPlan.Sender;

/** Rules of reports written down by hand: of unit 1, a day's grace. */
final class Plans {
  static final Letterhead LETTERHEAD = new Letterhead(
      "ỦY BAN NHÂN DÂN {unit}",
      "Lâm Đồng",
      "{n}/BC-UBND",
      List.of("Như trên", "Lưu: VT"),
      "CHỦ TỊCH",
      "Nguyễn An");

  private Plans() {}

  static ReportPlan of(
      Rhythm rhythm, int day, @Nullable DayOfWeek weekday, String time, Reading reading) {
    return of(1, Sender.SELF, rhythm, day, weekday, time, reading);
  }

  static ReportPlan of(
      long unit,
      Sender sender,
      Rhythm rhythm,
      int day,
      @Nullable DayOfWeek weekday,
      String time,
      Reading reading) {
    return new ReportPlan(
        unit,
        "Báo cáo phát thanh",
        rhythm,
        day,
        weekday,
        LocalTime.parse(time),
        reading,
        sender,
        24,
        0,
        LETTERHEAD,
        List.of(),
        List.of());
  }
}
