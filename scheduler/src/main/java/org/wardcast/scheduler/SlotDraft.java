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
 * @param filledBy who chooses what plays: its owner (booked), or each unit for its own part (granted)
 * @param levelId it plays only while that response level is raised, and then goes before the
 *     ordinary slots it meets; null for an ordinary slot
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
    boolean showTitle,
    FilledBy filledBy,
    OnHolidays onHolidays,
    @Nullable Long levelId) {

  /** What an older client leaves out is as it always was. */
  public SlotDraft {
    filledBy = filledBy(filledBy);
    onHolidays = onHolidays(onHolidays);
  }

  /** Filled by its owner, on holidays as on other days, at every response level. */
  public SlotDraft(
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
    this(
        name,
        targets,
        start,
        length,
        firstDay,
        recurrence,
        playlistId,
        whenLate,
        afterEmergency,
        grace,
        showTitle,
        FilledBy.OWNER,
        OnHolidays.PLAY,
        null);
  }

  /** The same with another standing playlist. */
  public SlotDraft playing(@Nullable Long playlist) {
    return new SlotDraft(
        name,
        targets,
        start,
        length,
        firstDay,
        recurrence,
        playlist,
        whenLate,
        afterEmergency,
        grace,
        showTitle,
        filledBy,
        onHolidays,
        levelId);
  }

  /** The same at other hours. */
  public SlotDraft at(LocalTime newStart, Duration newLength) {
    return new SlotDraft(
        name,
        targets,
        newStart,
        newLength,
        firstDay,
        recurrence,
        playlistId,
        whenLate,
        afterEmergency,
        grace,
        showTitle,
        filledBy,
        onHolidays,
        levelId);
  }

  private static FilledBy filledBy(@Nullable FilledBy given) {
    return given == null ? FilledBy.OWNER : given;
  }

  private static OnHolidays onHolidays(@Nullable OnHolidays given) {
    return given == null ? OnHolidays.PLAY : given;
  }

  /** Join in progress at the right offset, or leave it out. */
  public enum WhenLate {
    JOIN,
    SKIP
  }

  /** {@code OWNER}: booked, one hand chooses; {@code UNITS}: granted, each unit fills its own part. */
  public enum FilledBy {
    OWNER,
    UNITS
  }

  /** What the day book's holidays do to it. */
  public enum OnHolidays {
    PLAY,
    SKIP,
    ONLY
  }

  /** What an interrupted item does when the emergency is over. */
  public enum AfterEmergency {
    RESUME,
    RESTART,
    DROP
  }
}
