package org.wardcast.scheduler.planning;

import java.time.LocalDate;
import java.util.List;

/** Prime-time bands per unit and channel. */
public interface Bands {
  /** Every band ever, newest first; ended ones too. */
  List<Band> list();

  /** Those that count for that unit on that day, inherited ones included, by start. */
  List<Band> inForce(long unitId, LocalDate day);

  /**
   * @param band its id is not looked at
   * @throws org.wardcast.devices.Refusal naming the field
   */
  Band add(Band band, String who);

  /** Same id; what it was is kept in the audit trail. */
  Band change(Band band, String who);

  void remove(long id, String who);
}
