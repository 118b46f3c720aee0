package org.wardcast.webadmin.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part with a heading: words, at most one table, and pictures of that table. */
public record Section(
    String heading, List<String> paragraphs, @Nullable Table table, List<Chart> charts) {
  public Section {
    paragraphs = List.copyOf(paragraphs);
    charts = List.copyOf(charts);
    if (table == null && !charts.isEmpty()) {
      throw new IllegalArgumentException("a chart shows the table of its section");
    }
  }

  public static Section of(String heading, Table table) {
    return new Section(heading, List.of(), table, List.of());
  }

  public static Section words(String heading, List<String> paragraphs) {
    return new Section(heading, paragraphs, null, List.of());
  }

  /**
   * Bars, one for each row of the table, of the columns named, one after the other in the same bar.
   *
   * @param label name of the column with the rows' names
   * @param values names of columns, all of the same type, strongest evidence first
   */
  public record Chart(String title, String label, List<String> values) {
    public Chart {
      values = List.copyOf(values);
    }
  }
}
