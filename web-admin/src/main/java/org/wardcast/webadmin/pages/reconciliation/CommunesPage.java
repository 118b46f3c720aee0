package org.wardcast.webadmin.pages.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.proof.CommuneDay;
import org.wardcast.scheduler.proof.DayCount;

/**
 * The day of everything above communes: a row for each of them.
 *
 * @param silent communes in which nothing was planned and nothing aired
 * @param lockable communes whose day can be locked now, the silent ones too
 * @param unexplained of those
 * @param question what is asked before they are locked
 */
record CommunesPage(
    DayAsk ask,
    @Nullable Unit unit,
    DayCount count,
    List<CommuneDay> rows,
    int silent,
    int locked,
    int lockable,
    int unexplained,
    boolean mayLock,
    String question) {}
