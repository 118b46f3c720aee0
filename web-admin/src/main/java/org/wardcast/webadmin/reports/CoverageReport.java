package org.wardcast.webadmin.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.reports.FigureRow;

/**
 * Figures of one period with every name written out, so that they read the same years later.
 *
 * @param subject whose figures these are; null when several units stand side by side
 * @param total of the subject, by itself and not summed from the rows; null without one
 * @param through number of the last line of the airtime log that is in the figures
 * @param asOf when they were read
 */
public record CoverageReport(
    @Nullable Subject subject,
    LocalDate from,
    LocalDate to,
    Breakdown by,
    List<Row> rows,
    @Nullable Row total,
    List<Remark> remarks,
    long through,
    Instant asOf) {
  public CoverageReport {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /** A unit as it was called on the last day. */
  public record Subject(long unitId, String code, String name) {}

  /**
   * @param unit whose part this is
   * @param name of what the key of {@code figures} stands for; null where the key says it itself
   */
  public record Row(Subject unit, @Nullable String name, FigureRow figures) {
    public String key() {
      return figures.key();
    }
  }

  /**
   * @param code key of the sentence in the messages
   * @param arguments as they are read: dates already written
   */
  public record Remark(String code, List<Object> arguments) {
    public Remark {
      arguments = List.copyOf(arguments);
    }
  }

  /** Nothing was planned and nothing aired. */
  public boolean empty() {
    return rows.stream().allMatch(row -> nothing(row.figures()))
        && (total == null || nothing(total.figures()));
  }

  private static boolean nothing(FigureRow row) {
    return row.planned().deviceMillis() == 0
        && row.confirmed().deviceMillis() == 0
        && row.assumed().deviceMillis() == 0
        && row.declared().deviceMillis() == 0;
  }
}
