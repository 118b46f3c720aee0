package org.wardcast.scheduler.planning;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * One limit of a rule, on each device by itself. Minutes are those of the slots, relay included;
 * slots less than 15 minutes apart are one session.
 */
public sealed interface Limit {
  /** A session lasts no longer. */
  record MinutesPerSession(int minutes) implements Limit {}

  /** All sessions of a day together; a session counts for the day it begins. */
  record MinutesPerDay(int minutes) implements Limit {}

  record SessionsPerDay(int sessions) implements Limit {}

  /** Nothing on other days. */
  record Weekdays(Set<DayOfWeek> allowed) implements Limit {}

  /** Nothing between the two, across midnight if {@code to} is not after {@code from}. */
  record QuietHours(LocalTime from, LocalTime to) implements Limit {}

  /** One bulletin is not played more often in a day; signature tunes do not count. */
  record PlaysPerDay(int plays) implements Limit {}

  /** A session with bad news carries good news too. */
  record GoodWithBad() implements Limit {}
}
