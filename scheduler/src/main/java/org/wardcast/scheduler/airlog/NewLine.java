package org.wardcast.scheduler.airlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.Kind;

/** A line that has no number and no hash yet. */
public record NewLine(
    String airing,
    int part,
    Kind kind,
    Subject subject,
    @Nullable Instant plannedStart,
    long plannedMillis,
    Outcome outcome) {

  AirLine numbered(long number, Instant writtenAt) {
    return new AirLine(
        number,
        airing + "#" + part,
        airing,
        part,
        kind,
        subject.occurrence(),
        subject.item(),
        subject.deviceId(),
        clean(subject.deviceName()),
        subject.unitId(),
        clean(subject.unitNames()),
        subject.bulletinId(),
        subject.bulletinVersion(),
        clean(subject.title()),
        clean(subject.topic()),
        subject.bulletinClass(),
        subject.signature(),
        subject.soundSha256(),
        outcome.contentSha256(),
        plannedStart,
        plannedMillis,
        outcome.sent(),
        outcome.accepted(),
        outcome.started(),
        outcome.ended(),
        outcome.airedMillis(),
        outcome.endState(),
        clean(outcome.reason()),
        outcome.evidence(),
        subject.simulated(),
        clean(outcome.actor()),
        writtenAt,
        "",
        "");
  }

  /** Half a character cannot be hashed, and PostgreSQL cannot store a zero. */
  private static String clean(String text) {
    if (plain(text)) {
      return text;
    }
    var whole = new StringBuilder();
    text.codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
