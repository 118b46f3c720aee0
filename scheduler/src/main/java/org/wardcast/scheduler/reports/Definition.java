package org.wardcast.scheduler.reports;

import java.util.Locale;

/**
 * What the words beside figures mean, said once for pages, documents and help. Names and sentences
 * are in the messages.
 */
public enum Definition {
  DEVICE_MINUTES,
  MINUTES_ON_AIR,
  PLAYS,
  ITEMS,
  PLANNED,
  CONFIRMED,
  ASSUMED,
  DECLARED,
  /** Of planned device-minutes. */
  PERCENT_OF_PLAN,
  AREAS_REACHED,
  AREAS_IN_SCOPE,
  DEVICES_IN_SCOPE,
  BROADCAST_DAY,
  PRIME_TIME,
  PHASE,
  /** Share of device-minutes heard, whatever the evidence. */
  BALANCE,
  CORRECTION,
  LOCKED_DAY,
  SIMULATED;

  /** Key of its name in the messages. */
  public String nameCode() {
    return "scheduler.definition." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".name";
  }

  /** Key of the sentence that says what it is. */
  public String textCode() {
    return "scheduler.definition." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".text";
  }
}
