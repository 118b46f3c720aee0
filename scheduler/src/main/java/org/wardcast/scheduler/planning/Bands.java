package org.wardcast.scheduler.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Prime-time bands per unit and channel. */
public interface Bands {
  /** Every band ever, newest first; ended ones too. */
  List<Band> list();

  /**
   * Those that count for that unit and begin on that day, inherited ones included, by start. For
   * each channel only the nearest unit with a band of its own counts, so {@code kinds} may be fewer
   * than were set.
   */
  List<Band> inForce(long unitId, LocalDate day);

  /**
   * @param band its id is not looked at
   * @throws org.wardcast.devices.Refusal naming the field
   */
  Band add(Band band, String who);

  /** Same id and unit; what it was is kept in {@link #history}. */
  Band change(Band band, String who);

  /** From today on; one that has begun keeps its past. Refused if it is over already. */
  void remove(long id, String who);

  /** What was said about it, newest first. */
  List<Revision> history(long id);

  /** One saying. */
  record Revision(Band band, boolean removed, String savedBy, Instant inForceFrom) {}
}
