package org.wardcast.scheduler.proof;

import java.io.IOException;

/** Carries seals outside, where nobody in this house can reach them; whoever has a mail server brings one. */
public interface SealPost {
  /** Whom to; blank if nobody has been named. */
  String to();

  /**
   * @param file the text of the seal's file
   * @throws IOException with what the mail server said; it is tried again later
   */
  void send(Seal seal, String file, String to) throws IOException;
}
