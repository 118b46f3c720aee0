package org.wardcast.scheduler.reports;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a unit reports, on what, and to whom. What one rhythm has no use for is 0 or null.
 *
 * @param unitId whose rule it is
 * @param dayOfMonth 1 to 31; the last day where a month is shorter
 * @param time of the cut-off, on the installation's wall clock
 * @param graceHours a report sent later than this after its cut-off, or after it was frozen where that
 *     was later, is late
 * @param reminderHours before the cut-off; 0 for no letter
 * @param addresses where PDF and XLSX go when the report is sent
 * @param reminders who is reminded by letter: an address, or {@code <code of a unit>: <address>} for
 *     that unit only
 */
public record ReportPlan(
    long unitId,
    String name,
    Rhythm rhythm,
    int dayOfMonth,
    @Nullable DayOfWeek weekday,
    LocalTime time,
    Reading reading,
    Sender sender,
    int graceHours,
    int reminderHours,
    Letterhead letterhead,
    List<String> addresses,
    List<String> reminders) {
  public ReportPlan {
    addresses = List.copyOf(addresses);
    reminders = List.copyOf(reminders);
  }

  public enum Rhythm {
    MONTHLY,
    WEEKLY,
    DAILY
  }

  /** Which days are the period of a cut-off. */
  public enum Reading {
    /** Monthly: the month in which it lies, counted up to it. */
    CALENDAR_MONTH,
    /** Monthly: the month before it. */
    PREVIOUS_MONTH,
    /** Monthly, weekly: from the day after the cut-off before it up to its own day. */
    CUT_OFF,
    /** Daily: the day before. */
    DAY_BEFORE,
    /** Daily: its own day up to then. */
    SAME_DAY;

    public boolean fits(Rhythm rhythm) {
      return switch (this) {
        case CALENDAR_MONTH, PREVIOUS_MONTH -> rhythm == Rhythm.MONTHLY;
        case CUT_OFF -> rhythm != Rhythm.DAILY;
        case DAY_BEFORE, SAME_DAY -> rhythm == Rhythm.DAILY;
      };
    }
  }

  /** Who has to send it. */
  public enum Sender {
    /** The unit itself; after it has ended, whatever became of it. */
    SELF,
    /** Each commune below it, a report of its own. */
    COMMUNES
  }

  /**
   * What an administrative report has around its figures. {@code {unit}} stands for the reporting
   * unit's full name.
   *
   * @param numberPattern with {@code {n}} for the number in the year: {@code {n}/BC-UBND}
   * @param recipients lines under "Nơi nhận"
   */
  public record Letterhead(
      String issuingBody,
      String place,
      String numberPattern,
      List<String> recipients,
      String signerTitle,
      String signerName) {
    public Letterhead {
      recipients = List.copyOf(recipients);
    }
  }
}
