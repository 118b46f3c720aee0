package org.wardcast.scheduler.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long lines are kept: what is older goes into a sealed archive, and only then out of the log. */
public interface Retention {
  /** By the requirement; the triggers of the log let nothing younger go. */
  int LEAST_MONTHS = 24;

  /**
   * @param months lines of so many whole months are kept
   * @param before lines of broadcast days before this one may go
   * @param lastDay the last broadcast day of which lines went; days up to it are no longer whole in
   *     the log. Null while nothing went
   * @param due what goes next; null if nothing does
   * @param nextDay when the next lines grow old enough; null while there are none
   * @param folder of the archives
   */
  record State(
      int months,
      LocalDate before,
      @Nullable LocalDate lastDay,
      @Nullable Due due,
      @Nullable LocalDate nextDay,
      String folder) {}

  /** Whole seals. */
  record Due(long first, long last, LocalDate from, LocalDate to) {
    public long count() {
      return last - first + 1;
    }
  }

  /**
   * @param file its name in the folder
   * @param there whether it still lies there
   */
  record Archive(
      long first,
      long last,
      LocalDate from,
      LocalDate to,
      String file,
      String sha256,
      long bytes,
      Instant madeAt,
      String madeBy,
      boolean there) {
    public long count() {
      return last - first + 1;
    }
  }

  State state();

  /** Newest first. */
  List<Archive> archives();

  /**
   * Writes the archive of what is due, verifies it, and lets the lines go.
   *
   * @throws org.wardcast.devices.Refusal if nothing is due, or the archive is not whole
   */
  Archive archive(String who);
}
