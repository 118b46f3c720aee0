package org.wardcast.devices;

import java.util.List;

/**
 * What an import did, row by row where it could not.
 *
 * @param added rows that are new
 * @param updated rows that changed something
 * @param unchanged rows that were there already, the same
 * @param bad rows that were left out, each with the reason
 */
public record ImportReport(int added, int updated, int unchanged, List<BadRow> bad) {
  /**
   * @param line in the file, the header being 1
   * @param content the row as it stood, shortened
   */
  public record BadRow(long line, String content, Refusal why) {}
}
