package org.wardcast.webadmin.pages.now;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceHealth;

/**
 * Everything the page shows at one moment.
 *
 * @param today its date, for the heading
 * @param nowPercent where the now-line stands on the day's timeline
 */
record NowPage(
    LocalDate today,
    double nowPercent,
    List<Running> running,
    List<Block> timeline,
    List<Next> next,
    List<Dot> devices,
    List<Task> tasks) {

  /** An occurrence with something on air. */
  record Running(
      String occurrence,
      String slotName,
      String title,
      String bulletinClass,
      Instant ends,
      Instant slotEnds,
      Duration length,
      double percent,
      int item,
      int items,
      int playing,
      int trouble,
      boolean mayStop) {}

  /**
   * One occurrence on the timeline of the day.
   *
   * @param state {@code past}, {@code now}, {@code coming} or {@code empty}
   */
  record Block(
      String slotName,
      Instant start,
      Instant end,
      double left,
      double width,
      String state,
      int items) {}

  /** What comes: a slot, or an item of the running one. */
  record Next(Instant due, String title, String slotName, Duration length, int devices) {}

  /**
   * A device.
   *
   * @param state {@code playing}, {@code trouble}, {@code starting} or {@code idle}
   * @param title what it plays or shows
   * @param audible its sound can be heard in the browser
   * @param panel what it shows can be seen
   */
  record Dot(
      Device device,
      DeviceHealth health,
      String state,
      @Nullable String title,
      String detail,
      boolean audible,
      boolean panel,
      boolean plugged,
      boolean mayUnplug) {}

  /** Something the person should do today. */
  record Task(String messageCode, Object argument, String path, String icon) {}
}
