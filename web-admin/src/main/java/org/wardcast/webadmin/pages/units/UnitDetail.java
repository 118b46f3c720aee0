package org.wardcast.webadmin.pages.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units.Called;
import org.wardcast.devices.Units.Succession;

/**
 * One unit with all that is known of it.
 *
 * @param ended its last day is over
 * @param below directly below it, today or on its last day
 * @param hanging null for those who see nothing of what is there
 * @param kinds ranks it could get without becoming another unit
 * @param kindsBelow what can be added below it; empty if nothing, or not by this person
 */
record UnitDetail(
    Unit unit,
    boolean ended,
    List<Unit> above,
    List<Called> names,
    List<Succession> predecessors,
    List<Succession> successors,
    List<Unit> below,
    int areas,
    @Nullable Hanging hanging,
    List<SiteCount> sites,
    List<UnitKind> kinds,
    List<UnitKind> kindsBelow,
    boolean mayWrite,
    LocalDate today) {

  /**
   * Devices at one kind of place.
   *
   * @param code of the kind; empty where none was said
   */
  record SiteCount(String code, String name, int devices) {}

  /** Many names at once make sense where areas are added. */
  public boolean takesAreas() {
    return kindsBelow.contains(UnitKind.AREA);
  }
}
