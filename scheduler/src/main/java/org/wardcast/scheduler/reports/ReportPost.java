package org.wardcast.scheduler.reports;

/** Carries letters outside; the program that has a mail server and can make documents brings one. */
public interface ReportPost {
  /** False: nobody has said which mail server; letters are not even written. */
  boolean ready();

  /**
   * The report with its documents, to one address.
   *
   * @throws java.io.IOException with what the mail server said; it is tried again later
   */
  void report(FrozenReport report, String address) throws java.io.IOException;

  /**
   * A reminder to one address.
   *
   * @throws java.io.IOException with what the mail server said; it is tried again later
   */
  void reminder(ReportState state, String address) throws java.io.IOException;
}
