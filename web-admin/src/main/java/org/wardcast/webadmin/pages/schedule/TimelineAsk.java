package org.wardcast.webadmin.pages.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardcast.devices.Unit;

/**
 * What is looked at. All of it stands in the address.
 *
 * @param week seven days of one unit instead of one day of many rows
 * @param byDevice a row for each device instead of each unit
 * @param zoom how many times wider than the page the day is drawn: 1, 2 or 4
 */
record TimelineAsk(@Nullable Unit unit, LocalDate day, boolean week, boolean byDevice, int zoom) {

  public String on(LocalDate other) {
    return address(new TimelineAsk(unit, other, week, byDevice, zoom), unit);
  }

  public String days() {
    return address(new TimelineAsk(unit, day, false, byDevice, zoom), unit);
  }

  public String weeks() {
    return address(new TimelineAsk(unit, day, true, byDevice, zoom), unit);
  }

  public String units() {
    return address(new TimelineAsk(unit, day, week, false, zoom), unit);
  }

  public String devices() {
    return address(new TimelineAsk(unit, day, week, true, zoom), unit);
  }

  public String times(int wider) {
    return address(new TimelineAsk(unit, day, week, byDevice, wider), unit);
  }

  /** The same view of a unit below. */
  public String of(Unit below) {
    return address(new TimelineAsk(unit, day, week, true, zoom), below);
  }

  public String here() {
    return address(this, unit);
  }

  private static String address(TimelineAsk ask, @Nullable Unit unit) {
    var address = UriComponentsBuilder.fromPath("/schedule");
    if (unit != null) {
      address.queryParam("unit", unit.id());
    }
    address.queryParam("day", ask.day).queryParam("view", ask.week ? "week" : "day");
    address.queryParam("by", ask.byDevice ? "device" : "unit");
    if (ask.zoom > 1) {
      address.queryParam("zoom", ask.zoom);
    }
    return address.toUriString();
  }
}
