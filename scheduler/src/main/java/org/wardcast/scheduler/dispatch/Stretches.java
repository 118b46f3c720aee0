package org.wardcast.scheduler.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.recovery.InFlight;

/**
 * The lines of one airing. Each covers a stretch of its planned time and the next one goes on from
 * there, so that together they are exactly as long as was planned, whatever happened.
 */
final class Stretches {
  private final AiringPlan plan;
  private Instant covered;
  private int part;

  Stretches(AiringPlan plan, Instant covered, int part) {
    this.plan = plan;
    this.covered = covered;
    this.part = part;
  }

  Instant covered() {
    return covered;
  }

  InFlight inFlight(@Nullable Attempt attempt, @Nullable Trouble trouble) {
    return new InFlight(
        plan.id(),
        part,
        plan.kind(),
        plan.subject(),
        plan.planned(),
        plan.content() instanceof Content.Shown,
        covered,
        plan.end(),
        attempt == null ? null : attempt.sent,
        attempt == null ? null : attempt.accepted,
        attempt == null ? null : attempt.started,
        trouble == null ? null : trouble.state(),
        trouble == null ? "" : trouble.reason());
  }

  /** Nothing was heard until then. */
  void fault(Instant until, Trouble why, Effects out) {
    if (until.isAfter(covered)) {
      line(until, Outcome.nothing(why.sent(), why.state(), why.reason(), plan.actor()), out);
    }
  }

  /** It ended by itself, or by the stop at its end. */
  void ended(Attempt attempt, Ended report, Instant at, Effects out) {
    boolean early = report.why() != Why.COMPLETE && at.isBefore(plan.end().minus(Airing.TOLERANCE));
    if (early) {
      heard(plan.end(), attempt, report, at, EndState.INTERRUPTED, Reason.REPLACED.code(), out);
    } else if (plan.cut()) {
      heard(plan.end(), attempt, report, at, EndState.CUT, Reason.SLOT_END.code(), out);
    } else {
      heard(plan.end(), attempt, report, at, EndState.COMPLETE, "", out);
    }
    out.land(plan.id());
  }

  /** The device or its line failed in the middle. */
  void brokeOff(Attempt attempt, Ended report, Instant at, Effects out) {
    var until = at.isBefore(covered) ? covered : at.isAfter(plan.end()) ? plan.end() : at;
    var reason = Reason.BROKE_OFF.with(report.detail());
    heard(until, attempt, report, at, EndState.INTERRUPTED, reason, out);
    if (!until.isBefore(plan.end()) || !plan.planned()) {
      out.land(plan.id());
    }
  }

  void endedByUs(
      Attempt attempt,
      Ended report,
      Ending why,
      @Nullable Trouble trouble,
      Instant at,
      Effects out) {
    boolean finished = report.why() == Why.COMPLETE
        || (attempt.started != null && !at.isBefore(plan.end().minus(Airing.TOLERANCE)));
    if (finished) {
      ended(attempt, report, at, out);
    } else if (attempt.started == null) {
      rest(why, trouble, at, out);
    } else {
      var until = why.rest() ? plan.end() : at.isBefore(covered) ? covered : at;
      heard(until, attempt, report, at, why.state(), why.reason(), why.actor(), out);
      out.land(plan.id());
    }
  }

  /**
   * Nothing plays and nothing more will.
   *
   * @param why null: its time is over
   */
  void rest(@Nullable Ending why, @Nullable Trouble trouble, Instant now, Effects out) {
    var missing = trouble == null ? Trouble.missed(Reason.LATE.code()) : trouble;
    if (why == null || !plan.planned()) {
      line(
          plan.end(),
          Outcome.nothing(missing.sent(), missing.state(), missing.reason(), plan.actor()),
          out);
    } else {
      boolean waited = Duration.between(covered, now).compareTo(Airing.TOLERANCE) > 0;
      if (trouble != null || waited) {
        fault(now.isBefore(plan.end()) ? now : plan.end(), missing, out);
      }
      if (why.rest() && covered.isBefore(plan.end())) {
        line(plan.end(), Outcome.nothing(null, why.state(), why.reason(), why.actor()), out);
      }
    }
    out.land(plan.id());
  }

  /** The adapter owes a report and it never came: only what the device acknowledged is claimed. */
  void unreported(
      Attempt attempt, @Nullable Ending why, boolean acknowledged, Instant now, Effects out) {
    var state = why == null ? EndState.FAILED : why.state();
    var reason = why == null ? Reason.NO_REPORT.code() : why.reason();
    var actor = why == null ? plan.actor() : why.actor();
    var until = why == null || why.rest() || now.isAfter(plan.end()) ? plan.end() : now;
    var from = attempt.started != null ? attempt.started : attempt.accepted;
    long shown = acknowledged && from != null
        ? Math.max(
            0,
            Duration.between(from, now.isAfter(plan.end()) ? plan.end() : now).toMillis())
        : 0;
    var outcome = new Outcome(
        attempt.sent,
        attempt.accepted,
        attempt.started,
        null,
        shown,
        null,
        acknowledged && why == null ? EndState.INTERRUPTED : state,
        reason,
        shown > 0 ? Evidence.ACCEPTED : Evidence.NONE,
        actor);
    line(until, outcome, out);
    out.land(plan.id());
  }

  private void heard(
      Instant until,
      Attempt attempt,
      Ended report,
      Instant at,
      EndState state,
      String reason,
      Effects out) {
    heard(until, attempt, report, at, state, reason, plan.actor(), out);
  }

  private void heard(
      Instant until,
      Attempt attempt,
      Ended report,
      Instant at,
      EndState state,
      String reason,
      String actor,
      Effects out) {
    var outcome = new Outcome(
        attempt.sent,
        attempt.accepted,
        attempt.started,
        at,
        report.played().toMillis(),
        report.hash(),
        state,
        reason,
        report.played().isZero() ? Evidence.NONE : report.evidence(),
        actor);
    line(until, outcome, out);
  }

  private void line(Instant until, Outcome outcome, Effects out) {
    boolean planned = plan.planned();
    long millis = planned ? Duration.between(covered, until).toMillis() : 0;
    out.lines.add(new NewLine(
        plan.id(), part, plan.kind(), plan.subject(), planned ? covered : null, millis, outcome));
    part++;
    covered = until;
    out.changed = true;
  }
}
