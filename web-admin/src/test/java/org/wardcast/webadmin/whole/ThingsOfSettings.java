package org.wardcast.webadmin.whole;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.planning.Holiday;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Requests;

/** A band, a holiday, a level and a request of one ward; what was taken away is made again. */
final class ThingsOfSettings {
  private static final String WHO = "thu";
  private static final LocalDate FAR = LocalDate.parse("2099-01-01");

  private final long unit;
  private final SlotDraft plan;
  private final Bands bands;
  private final DayBook book;
  private final Levels levels;
  private final Requests requests;
  private @Nullable Band band;
  private @Nullable Holiday holiday;
  private @Nullable Level level;
  private @Nullable Request request;

  ThingsOfSettings(ApplicationContext program, long unit, SlotDraft plan) {
    this.unit = unit;
    this.plan = plan;
    bands = program.getBean(Bands.class);
    book = program.getBean(DayBook.class);
    levels = program.getBean(Levels.class);
    requests = program.getBean(Requests.class);
  }

  /** It has not begun, so it can be taken away whole. */
  long band() {
    if (band == null || !bands.list().contains(band)) {
      band = bands.add(
          new Band(
              0,
              unit,
              "Giờ vàng",
              Set.of(),
              EnumSet.allOf(DayOfWeek.class),
              LocalTime.of(5, 0),
              LocalTime.of(6, 0),
              false,
              FAR,
              null,
              ""),
          WHO);
    }
    return band.id();
  }

  long holiday() {
    if (holiday == null || !book.holidays().contains(holiday)) {
      holiday = book.add(new Holiday(0, unit, "Hội làng", false, 7, 7, 2099, 1), WHO);
    }
    return holiday.id();
  }

  long level() {
    if (level == null || levels.find(level.id()).orElseThrow().removed()) {
      level = levels.create(unit, 1, "Cấp 1", "", Set.of(), WHO);
    }
    return level.id();
  }

  /** For hours that are taken: granting it is refused by the plan. */
  long request() {
    if (request == null
        || requests.find(request.id()).orElseThrow().state() != Request.State.OPEN) {
      request = requests.ask(unit, plan, null, "", WHO);
    }
    return request.id();
  }
}
