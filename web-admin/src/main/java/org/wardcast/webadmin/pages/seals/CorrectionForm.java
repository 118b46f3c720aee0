package org.wardcast.webadmin.pages.seals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.proof.Corrections.Correction;

/**
 * As it was typed.
 *
 * @param aired seconds, with thousandths, so that what is left alone stays exactly as it was
 */
record CorrectionForm(
    String started, String ended, String aired, String endState, String evidence, String reason) {

  /** The line as it stands, to be changed. */
  static CorrectionForm of(AirLine line, ZoneId zone) {
    return new CorrectionForm(
        local(line.started(), zone),
        local(line.ended(), zone),
        BigDecimal.valueOf(line.airedMillis(), 3).stripTrailingZeros().toPlainString(),
        line.endState().name(),
        line.evidence().name(),
        "");
  }

  private static String local(@Nullable Instant moment, ZoneId zone) {
    return moment == null
        ? ""
        : LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** @param line whose own moments are kept where the form, which has no thousandths, says the same */
  Correction read(AirLine line, ZoneId zone) {
    return new Correction(
        moment("started", started, line.started(), zone),
        moment("ended", ended, line.ended(), zone),
        millis(),
        choice("endState", EndState.class, endState),
        choice("evidence", Evidence.class, evidence),
        reason);
  }

  private static @Nullable Instant moment(
      String field, String text, @Nullable Instant was, ZoneId zone) {
    if (text.isBlank()) {
      return null;
    }
    if (text.equals(local(was, zone))) {
      return was;
    }
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new Refusal(field, "web.correct.moment");
    }
  }

  private long millis() {
    try {
      var seconds = new BigDecimal(aired.strip().replace(',', '.'));
      return seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new Refusal("aired", "web.correct.aired-number");
    }
  }

  private static <E extends Enum<E>> E choice(String field, Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new Refusal(field, "web.correct.choice");
    }
  }
}
