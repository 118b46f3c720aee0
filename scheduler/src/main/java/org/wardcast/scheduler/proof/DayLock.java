package org.wardcast.scheduler.proof;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Chốt ngày: the figures of one commune's day, frozen for good.
 *
 * @param line number of the last line that counts; the note of the lock is the line behind it
 * @param unexplained differences that had no reason then
 * @param figures canonical JSON (RFC 8785)
 * @param sha256 of the figures in UTF-8; the note's line carries it too
 */
public record DayLock(
    long unitId,
    LocalDate day,
    long line,
    String who,
    Instant at,
    int unexplained,
    String figures,
    String sha256) {
  public long note() {
    return line + 1;
  }
}
