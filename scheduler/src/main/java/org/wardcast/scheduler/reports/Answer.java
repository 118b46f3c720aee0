package org.wardcast.scheduler.reports;

import java.time.Instant;
import java.util.List;

/**
 * @param rows units in the order asked for, keys in a useful one (days by date, topics by minutes)
 * @param remarks what a reader has to know before trusting the figures; never left out of a document
 * @param through number of the last line of the airtime log that is in the figures
 * @param asOf when they were read
 */
public record Answer(
    Question question, List<FigureRow> rows, List<Remark> remarks, long through, Instant asOf) {
  /**
   * A sentence beside the figures: the period has not ended, a unit was merged in the middle of it,
   * the clock went back, a day was corrected after it had been locked.
   *
   * @param code key of the sentence in the messages
   */
  public record Remark(String code, List<Object> arguments) {
    public static Remark of(String code, Object... arguments) {
      return new Remark(code, List.of(arguments));
    }
  }
}
