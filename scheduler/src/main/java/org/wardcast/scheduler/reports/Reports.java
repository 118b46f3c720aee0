package org.wardcast.scheduler.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.reports.FrozenReport.Totals;
import org.wardcast.scheduler.reports.ReportState.Sending;

/** Reports frozen at their cut-off, and how every unit stands with those it owes. */
public interface Reports {
  /**
   * Of all units, by cut-off and then by name.
   *
   * @param from local date of the first cut-off
   * @param to of the last one, included; may lie ahead
   */
  List<ReportState> states(LocalDate from, LocalDate to);

  Optional<FrozenReport> find(long id);

  /** The report, those it stands in place of, and those in its place; oldest first. */
  List<FrozenReport> versions(long id);

  /** The canonical JSON that was signed. */
  String text(long id);

  /** The text with its signature and key, as {@link org.wardcast.scheduler.proof.Verifier} reads it. */
  String file(long id);

  Optional<Sending> sending(long id);

  /**
   * To the higher unit, which sees it as received from then on, and by post to the addresses of the
   * rule.
   *
   * @throws org.wardcast.devices.Refusal if it was sent before, or another stands in its place
   */
  Sending send(long id, String note, String who);

  /**
   * Freezes the figures of the same period as they are now, as another report with its own number.
   *
   * @throws org.wardcast.devices.Refusal naming the field; also if the key is lost
   */
  FrozenReport supersede(long id, String reason, String who);

  /** What has changed in the log since. */
  Since since(long id);

  /**
   * Reminds the unit by post, and on its pages.
   *
   * @throws org.wardcast.devices.Refusal if it owes nothing on that day, or was reminded just now
   */
  void remind(long ruleId, long unitId, LocalDate day, String who);

  /** Letters with this report, oldest first. */
  List<Letter> letters(long id);

  /** Freezes what is due, reminds and posts; nothing is done twice. */
  void work();

  /**
   * @param corrections written since for days of the period
   * @param lines written since for days of the period, corrections among them
   * @param now the totals as they would be
   */
  record Since(long corrections, long lines, Totals now) {}

  /** @param said by the mail server if it refused */
  record Letter(
      String address,
      LetterState state,
      int tries,
      String said,
      @Nullable Instant doneAt) {}

  enum LetterState {
    WAITING,
    POSTED,
    GIVEN_UP
  }
}
