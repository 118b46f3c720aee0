package org.wardcast.webadmin.pages.reconciliation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.proof.Cause;
import org.wardcast.scheduler.proof.DayCount;
import org.wardcast.scheduler.proof.DayLock;
import org.wardcast.scheduler.proof.DayState;
import org.wardcast.scheduler.proof.Deviation;

/**
 * The day of a commune, or of something in one.
 *
 * @param groups those asked for
 * @param hidden groups that the filter leaves out
 * @param causes offered
 * @param causeNames by code, also of those no longer offered
 * @param seal number of the seal over the lock's note; null while there is none
 * @param mayExplain and not locked
 * @param mayLock and it can be locked now
 * @param question what is asked before it is
 */
record DayPage(
    DayAsk ask,
    Unit unit,
    DayState state,
    DayCount count,
    List<GroupView> groups,
    int hidden,
    Map<Deviation, Integer> kinds,
    List<ItemView> asPlanned,
    List<ItemView> pending,
    @Nullable DayLock lock,
    boolean agrees,
    List<AirLine> correctedSince,
    @Nullable Integer seal,
    List<Cause> causes,
    Map<String, String> causeNames,
    Map<String, String> people,
    boolean mayExplain,
    boolean mayLock,
    String question) {

  public String who(String login) {
    return people.getOrDefault(login, login);
  }

  public String cause(String code) {
    return causeNames.getOrDefault(code, code);
  }

  public int percent() {
    return count.planned() == 0 ? 0 : (int) Math.floor(100.0 * count.asPlanned() / count.planned());
  }
}
