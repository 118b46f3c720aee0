package org.wardcast.webadmin.pages.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan as it is drawn.
 *
 * @param firstHour the first hour drawn: nights without slots are left out
 * @param notShown rows there was no room for
 * @param flags what is wrong in it, as sentences
 */
record Timeline(
    int firstHour,
    int lastHour,
    int notShown,
    List<Row> rows,
    List<Flag> flags,
    List<Cancelled> cancelled) {

  /** Minutes drawn in a row. */
  public int span() {
    return 60 * (lastHour - firstHour);
  }

  public int bars() {
    return rows.stream().mapToInt(row -> row.bars().size()).sum();
  }

  /**
   * A unit, a device or a day.
   *
   * @param link where its name leads; null for a day
   * @param lanes how many bars lie above one another at most
   * @param now where the line of this moment is, in per cent; negative when it is not in the row
   */
  record Row(
      String name,
      String note,
      @Nullable String link,
      LocalDate date,
      long unitId,
      int lanes,
      double now,
      List<Band> bands,
      List<Gap> gaps,
      List<Bar> bars) {}

  /** Prime time. */
  record Band(String style, String title) {}

  /** Prime time in which nothing plays. */
  record Gap(String style, String title, @Nullable String link) {}

  /**
   * An occurrence, or the part of it that lies in the row.
   *
   * @param move first minute in the row and length in minutes, where this person may move it
   */
  record Bar(
      String occurrence,
      String link,
      String css,
      String style,
      String hour,
      String label,
      String title,
      @Nullable String move) {}

  /** An occurrence that does not take place, and whether this person may bring it back. */
  record Cancelled(String sentence, long slotId, LocalDate date, boolean mayRestore) {}

  /** @param link the occurrence it speaks of */
  record Flag(String sentence, @Nullable String link) {}
}
