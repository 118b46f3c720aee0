package org.wardcast.webadmin.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.ImportReport;
import org.wardcast.webadmin.errors.Sentences;

/** What an import did, with a sentence for every row that was left out. */
record ImportAnswer(int added, int updated, int unchanged, List<Bad> bad) {
  /**
   * A row that was left out.
   *
   * @param line in the file, the header being 1
   */
  record Bad(long line, String content, @Nullable String field, String detail) {}

  static ImportAnswer of(ImportReport report, Sentences sentences) {
    var bad = report.bad().stream()
        .map(row -> new Bad(row.line(), row.content(), row.why().field(), sentences.of(row.why())))
        .toList();
    return new ImportAnswer(report.added(), report.updated(), report.unchanged(), bad);
  }
}
