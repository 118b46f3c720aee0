package org.wardcast.scheduler;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a slot.
 *
 * @param start on the wall clock of the installation's zone
 * @param firstDay its first date, from which the recurrence counts
 * @param recurrence RFC 5545 RRULE without the name ({@code FREQ=WEEKLY;BYDAY=MO,TU}); empty: once
 * @param playlistId its standing playlist; nothing plays if null
 * @param whenLate what happens to a cue that could not start in time
 * @param grace how far an item may run over the end when nothing follows
 * @param showTitle an item without text shows its title on panels
 */
public record SlotDraft(
    String name,
    Targets targets,
    LocalTime start,
    Duration length,
    LocalDate firstDay,
    String recurrence,
    @Nullable Long playlistId,
    WhenLate whenLate,
    AfterEmergency afterEmergency,
    Duration grace,
    boolean showTitle) {
  /** Join in progress at the right offset, or leave it out. */
  public enum WhenLate {
    JOIN,
    SKIP
  }

  /** What an interrupted item does when the emergency is over. */
  public enum AfterEmergency {
    RESUME,
    RESTART,
    DROP
  }
}
