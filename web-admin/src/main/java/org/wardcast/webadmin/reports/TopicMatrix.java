package org.wardcast.webadmin.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units down, topics across: one measure under one strength of evidence.
 *
 * @param topics most first
 * @param total of everything, by itself and not summed from the rows; null when several units that
 *     have nothing above them stand side by side
 */
public record TopicMatrix(
    CoverageReport.@Nullable Subject subject,
    LocalDate from,
    LocalDate to,
    Measure measure,
    Strength strength,
    List<String> topics,
    List<Line> lines,
    @Nullable Line total,
    List<CoverageReport.Remark> remarks,
    long through,
    Instant asOf) {
  public TopicMatrix {
    topics = List.copyOf(topics);
    lines = List.copyOf(lines);
    remarks = List.copyOf(remarks);
  }

  /**
   * One unit.
   *
   * @param values in the order of the topics: milliseconds or a count
   * @param all of the unit, whatever the topic
   */
  public record Line(CoverageReport.Subject unit, List<Long> values, long all) {
    public Line {
      values = List.copyOf(values);
    }
  }

  public boolean empty() {
    return lines.stream().allMatch(line -> line.all() == 0);
  }
}
