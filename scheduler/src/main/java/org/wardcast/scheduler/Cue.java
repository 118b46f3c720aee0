package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One item at its moment: what is shown on the screen and what the player plays.
 *
 * @param date the occurrence's date: the local date the slot began on
 * @param item its number in the rundown, from 1 (repeats are items of their own)
 * @param due planned start
 * @param length planned, already cut at the slot's end (plus grace)
 * @param full what the item would take if nothing cut it
 * @param deviceIds the devices it reaches
 * @param reason why it is here, as a message code: e.g. {@code scheduler.reason.standing}
 */
public record Cue(
    long slotId,
    int slotRevision,
    String slotName,
    LocalDate date,
    int item,
    Instant due,
    Duration length,
    Duration full,
    long bulletinId,
    int bulletinVersion,
    String title,
    boolean signature,
    List<Long> deviceIds,
    String reason) {

  /** Names the occurrence: slot and date. */
  public String occurrence() {
    return slotId + "@" + date;
  }

  public Instant end() {
    return due.plus(length);
  }

  /** The same, for another length. */
  public Cue lasting(Duration time) {
    return new Cue(
        slotId,
        slotRevision,
        slotName,
        date,
        item,
        due,
        time,
        full,
        bulletinId,
        bulletinVersion,
        title,
        signature,
        deviceIds,
        reason);
  }
}
