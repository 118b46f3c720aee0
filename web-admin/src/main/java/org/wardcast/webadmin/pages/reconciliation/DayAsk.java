package org.wardcast.webadmin.pages.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardcast.scheduler.proof.Deviation;

/**
 * What is looked at. All of it stands in the address.
 *
 * @param unit null: everything the person may see
 * @param kind only what differs in that way; any if null
 * @param open only what has no reason yet
 */
record DayAsk(@Nullable Long unit, LocalDate day, @Nullable Deviation kind, boolean open) {

  public String on(LocalDate other) {
    return address("/reconciliation", new DayAsk(unit, other, kind, open));
  }

  /** The same day of another unit. */
  public String of(long other) {
    return address("/reconciliation", new DayAsk(other, day, null, false));
  }

  public String only(@Nullable Deviation other) {
    return address("/reconciliation", new DayAsk(unit, day, other, open));
  }

  public String opened(boolean only) {
    return address("/reconciliation", new DayAsk(unit, day, kind, only));
  }

  public String here() {
    return address("/reconciliation", this);
  }

  public String csv() {
    return address("/reconciliation/day.csv", new DayAsk(unit, day, null, false));
  }

  public String calendar() {
    return address("/reconciliation/calendar", new DayAsk(unit, day, kind, open));
  }

  /** That day's lines of the airtime log. */
  public String log() {
    var address = UriComponentsBuilder.fromPath("/airlog");
    if (unit != null) {
      address.queryParam("unit", unit);
    }
    return address.queryParam("from", day).queryParam("to", day).toUriString();
  }

  private static String address(String path, DayAsk ask) {
    var address = UriComponentsBuilder.fromPath(path);
    if (ask.unit != null) {
      address.queryParam("unit", ask.unit);
    }
    address.queryParam("day", ask.day);
    if (ask.kind != null) {
      address.queryParam("kind", ask.kind);
    }
    if (ask.open) {
      address.queryParam("open", "true");
    }
    return address.toUriString();
  }
}
