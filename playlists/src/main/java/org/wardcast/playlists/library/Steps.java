package org.wardcast.playlists.library;

import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.library.BulletinWrites.Standing;

/** Why a step towards the air was refused: one sentence for each step in each wrong state. */
final class Steps {
  private static final int LONGEST_REASON = 1000;

  private Steps() {}

  static Refusal notNow(String step, Standing standing) {
    return new Refusal(
        null, "playlists.bulletin." + step + "." + standing.state(), standing.title());
  }

  static Refusal notDecided(String step, int version, String approver, Standing standing) {
    if (version != standing.latest()) {
      return new Refusal(null, "playlists.bulletin.moved-on", standing.title(), standing.author());
    }
    if (approver.equals(standing.author())) {
      return new Refusal(null, "playlists.bulletin." + step + ".own", standing.title());
    }
    if (approver.equals(standing.submittedBy())) {
      return new Refusal(null, "playlists.bulletin." + step + ".submitter", standing.title());
    }
    return notNow(step, standing);
  }

  static String reason(String typed) {
    var reason = Typed.line(typed);
    if (reason.isEmpty()) {
      throw new Refusal("reason", "playlists.bulletin.reason.empty");
    }
    if (Typed.length(reason) > LONGEST_REASON) {
      throw new Refusal(
          "reason", "playlists.bulletin.reason.long", Typed.length(reason), LONGEST_REASON);
    }
    return reason;
  }
}
