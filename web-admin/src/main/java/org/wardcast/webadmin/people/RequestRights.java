package org.wardcast.webadmin.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.planning.Request;

/**
 * Who decides what is asked for: whoever makes the rules for the unit that asks and, where the hours
 * are reserved from above, for the unit that reserved them.
 */
@Component
public class RequestRights {
  private static final int WEEK = 7;

  private final Rights rights;
  private final SlotRights slotRights;
  private final Bands bands;
  private final Clock clock;
  private final ZoneId zone;

  RequestRights(Rights rights, SlotRights slotRights, Bands bands, Clock clock, ZoneId zone) {
    this.rights = rights;
    this.slotRights = slotRights;
    this.bands = bands;
    this.clock = clock;
    this.zone = zone;
  }

  /** Somebody else's wish, in a unit for which the person makes the rules. */
  public boolean mayDecide(Account account, Request request) {
    return request.state() == Request.State.OPEN
        && !request.askedBy().equals(account.login())
        && rights.may(account, Right.PLAN_RULE, request.unitId());
  }

  public void requireDecide(Account account, Request request) {
    rights.require(account, Right.PLAN_RULE, request.unitId());
  }

  /** @param plan as it is to be granted */
  public void requireGrant(Account account, Request request, SlotDraft plan) {
    requireDecide(account, request);
    slotRights.requireTargets(account, plan);
    slotRights.requirePlaylist(account, plan.playlistId(), request.plan().playlistId());
    reservedAbove(request.unitId(), plan)
        .forEach(band -> rights.require(account, Right.PLAN_RULE, band.unitId()));
  }

  /** Bands come every week, so its first days show all it meets. */
  private Stream<Band> reservedAbove(long unitId, SlotDraft plan) {
    var today = LocalDate.now(clock.withZone(zone));
    var first = plan.firstDay().isAfter(today) ? plan.firstDay() : today;
    return first
        .minusDays(1)
        .datesUntil(first.plusDays(WEEK))
        .flatMap(day -> bands.inForce(unitId, day).stream())
        .filter(band -> band.reserved() && band.unitId() != unitId && meet(band, plan));
  }

  private static boolean meet(Band band, SlotDraft plan) {
    long length = plan.length().toSeconds();
    return within(plan.start(), band.start(), seconds(band.start(), band.end()))
        || within(band.start(), plan.start(), length);
  }

  private static boolean within(LocalTime hour, LocalTime start, long length) {
    return seconds(start, hour) < length;
  }

  /** On the circle of a day. */
  private static long seconds(LocalTime from, LocalTime to) {
    return Math.floorMod(to.toSecondOfDay() - from.toSecondOfDay(), 24 * 60 * 60);
  }
}
