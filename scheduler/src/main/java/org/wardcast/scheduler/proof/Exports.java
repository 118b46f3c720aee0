package org.wardcast.scheduler.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.LongConsumer;

/** Signed exports of the airtime log, for whoever checks them without us: see the package notes. */
public interface Exports {
  /**
   * @param to included
   * @param units whose lines are shown, with all below them; empty for all lines
   * @param who login
   */
  record Ask(LocalDate from, LocalDate to, Set<Long> units, String who) {}

  /**
   * What the file will hold.
   *
   * @param first of the numbers, widened to whole seals
   * @param shownFirst first line of the period; lines outside {@code shownFirst} to {@code shownLast}
   *     and those of other units go as hashes
   * @param shown lines with their words
   * @param firstSeal 0 if nothing in it is sealed
   * @param unsealed lines after the last seal
   * @param open the period has not ended
   * @param purgedBefore lines below this number were archived and deleted
   */
  record Plan(
      Ask ask,
      long first,
      long last,
      long shownFirst,
      long shownLast,
      long shown,
      int firstSeal,
      int lastSeal,
      long unsealed,
      boolean open,
      long purgedBefore) {
    public long count() {
      return last - first + 1;
    }

    public long withheld() {
      return count() - shown;
    }

    /** Such as {@code wardcast-2026-11-01-2026-11-30.zip}. */
    public String fileName() {
      return "wardcast-" + ask.from() + "-" + ask.to() + ".zip";
    }
  }

  /** @throws org.wardcast.devices.Refusal naming the field */
  Plan plan(Ask ask);

  /**
   * Nothing is held in memory.
   *
   * @param done told the number of lines written so far, now and then
   * @throws org.wardcast.devices.Refusal if the key is lost
   */
  void write(Plan plan, OutputStream out, LongConsumer done) throws IOException;
}
