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
    boolean mayLock) {

  /** Of the planned airings, as CSS has it. */
  public String width(int part, int planned) {
    return planned == 0 ? "0%" : "%.1f%%".formatted(100.0 * part / planned).replace(',', '.');
  }
}
