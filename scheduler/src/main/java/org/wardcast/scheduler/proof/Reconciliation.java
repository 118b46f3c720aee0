package org.wardcast.scheduler.proof;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Đối soát: planned against aired, the reasons for what differs, and the lock that closes a day. A
 * broadcast day is the local date on which an airing is due; one that crosses midnight belongs to the
 * day it began.
 */
public interface Reconciliation {
  /** @throws java.util.NoSuchElementException if there is no such unit */
  UnitDay of(long unitId, LocalDate day);

  /**
   * The communes in and below these units that were there on that day or aired then, by name.
   *
   * @param unitIds everywhere if empty
   */
  List<CommuneDay> communes(Collection<Long> unitIds, LocalDate day);

  /**
   * Day by day. Above communes the locks are counted and nothing is compared.
   *
   * @param unitIds everywhere if empty
   * @param to last day, included
   */
  List<DayMark> calendar(Collection<Long> unitIds, LocalDate from, LocalDate to);

  /** In their order, retired ones too. */
  List<Cause> causes();

  /** @throws org.wardcast.devices.Refusal naming the field */
  void save(Cause cause);

  /**
   * Gives a reason for airings that differ.
   *
   * @param airings all of them in that unit and day
   * @param cause from the list; null if words say it
   * @throws org.wardcast.devices.Refusal naming the field; if the day is locked; if one of them does
   *     not differ there
   */
  void explain(
      long unitId,
      LocalDate day,
      Collection<String> airings,
      @Nullable String cause,
      String words,
      String who);

  /** Says again what was said before the last time. */
  void undo(long unitId, LocalDate day, Collection<String> airings, String who);

  /** Every revision, oldest first. */
  List<Explanation> explanations(String airing);

  /**
   * Locks the day of a commune, or of every commune below the unit that can be locked. There is no
   * way back.
   *
   * @throws org.wardcast.devices.Refusal if it is one commune and cannot be locked
   */
  Locked lock(long unitId, LocalDate day, String who);

  Optional<DayLock> lockOf(long communeId, LocalDate day);

  /**
   * By day and unit.
   *
   * @param unitIds communes; everywhere if empty
   */
  List<DayLock> locks(Collection<Long> unitIds, LocalDate from, LocalDate to);

  Tolerances tolerances();
}
