package org.wardcast.scheduler.corrections;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.proof.Corrections.Correction;

/** What may be said of an old line. A person's word never makes evidence stronger than it was. */
final class CorrectionCheck {
  private static final int REASON = 1000;
  private static final Duration ROUNDING = Duration.ofSeconds(1);

  /** A correction says how that airing went, not that there was another one some other day. */
  private static final Duration NEAR = Duration.ofDays(1);

  private static final Set<EndState> UNHEARD = EnumSet.of(EndState.MISSED, EndState.REFUSED);

  private final AirLine line;
  private final Correction said;
  private final Instant now;

  CorrectionCheck(AirLine line, Correction said, Instant now) {
    this.line = line;
    this.said = said;
    this.now = now;
  }

  void run() {
    if (line.kind() != Kind.AIRING) {
      throw new Refusal("number", "scheduler.correct.kind", line.number());
    }
    if (said.reason().isBlank()) {
      throw new Refusal("reason", "scheduler.correct.reason.empty");
    }
    if (said.reason().length() > REASON) {
      throw new Refusal("reason", "scheduler.correct.reason.long", REASON);
    }
    moment("started", said.started());
    moment("ended", said.ended());
    airtime();
    evidence();
  }

  private void moment(String field, @Nullable Instant moment) {
    if (moment == null) {
      return;
    }
    if (moment.isAfter(now)) {
      throw new Refusal(field, "scheduler.correct.future");
    }
    var was = Stream.of(line.plannedStart(), line.started(), line.sent(), line.writtenAt())
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow();
    if (Duration.between(was, moment).abs().compareTo(NEAR) > 0) {
      throw new Refusal(field, "scheduler.correct.far");
    }
  }

  private void airtime() {
    var started = said.started();
    var ended = said.ended();
    if (started != null && ended != null && ended.isBefore(started)) {
      throw new Refusal("ended", "scheduler.correct.ended.before");
    }
    if (said.airedMillis() < 0) {
      throw new Refusal("aired", "scheduler.correct.aired.negative");
    }
    if (said.airedMillis() == 0) {
      return;
    }
    if (started == null) {
      throw new Refusal("started", "scheduler.correct.started.none");
    }
    if (ended == null) {
      throw new Refusal("ended", "scheduler.correct.ended.none");
    }
    if (said.airedMillis() > Duration.between(started, ended).plus(ROUNDING).toMillis()) {
      throw new Refusal("aired", "scheduler.correct.aired.long");
    }
    if (UNHEARD.contains(said.endState())) {
      throw new Refusal("endState", "scheduler.correct.endState.heard");
    }
    if (said.evidence() == Evidence.NONE) {
      throw new Refusal("evidence", "scheduler.correct.evidence.none");
    }
  }

  private void evidence() {
    boolean more = said.airedMillis() > line.airedMillis();
    if (more && said.evidence().compareTo(Evidence.DECLARED) > 0) {
      throw new Refusal("evidence", "scheduler.correct.evidence.more");
    }
    if (!more && said.evidence().compareTo(line.evidence()) > 0) {
      throw new Refusal("evidence", "scheduler.correct.evidence.stronger");
    }
  }
}
