package org.wardcast.scheduler.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Clip;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.OnAir;

/**
 * One cue on one device, from its lead time to its last line. It is told the time and what the
 * device said; what it wants done it leaves in {@link Effects}.
 */
final class Airing {
  /** Handed over so far ahead: enough for a line full of devices, and no edit touches it then. */
  static final Duration HANDOVER = Duration.ofSeconds(1);

  /** Up to here a late start is merely late; beyond, the wait gets a line of its own. */
  static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** On a slow bus a picture takes seconds, and signs wait for one another. */
  private static final Duration TEXT_PATIENCE = Duration.ofSeconds(15);

  /** Joining for less than this is a click, not a bulletin. */
  private static final Duration WORTH_JOINING = Duration.ofSeconds(1);

  private static final Duration REPORT_PATIENCE = Duration.ofSeconds(10);
  private static final long FRAME_NANOS = Duration.ofMillis(20).toNanos();

  private final AiringPlan plan;
  private final Stretches stretches;
  private int attempts;
  private int failures;
  private @Nullable Attempt attempt;
  private @Nullable Attempt last;
  private @Nullable Trouble trouble;
  private @Nullable Ending ending;
  private Instant nextTry;
  private boolean asked;
  private boolean prepared;
  private boolean waitsForClip;
  private boolean over;

  Airing(AiringPlan plan, Instant covered, int part, @Nullable Trouble trouble) {
    this.plan = plan;
    this.stretches = new Stretches(plan, covered, part);
    this.trouble = trouble;
    this.nextTry =
        plan.content() instanceof Content.Shown ? plan.due() : plan.due().minus(HANDOVER);
    this.over = !covered.isBefore(plan.end());
  }

  AiringPlan plan() {
    return plan;
  }

  boolean over() {
    return over;
  }

  boolean onAir(Instant now) {
    return !over && (attempt != null || !now.isBefore(plan.due()));
  }

  /** Its window is open and it may still begin. */
  boolean joins(Instant now) {
    return !over && plan.join() && !now.isBefore(plan.due()) && now.isBefore(plan.end());
  }

  OnAir.State state() {
    if (trouble != null && (attempt == null || attempt.started == null)) {
      return OnAir.State.TROUBLE;
    }
    return attempt != null && attempt.started != null ? OnAir.State.PLAYING : OnAir.State.STARTING;
  }

  @Nullable Instant started() {
    return attempt == null ? null : attempt.started;
  }

  String detail() {
    return trouble == null || state() != OnAir.State.TROUBLE ? "" : trouble.reason();
  }

  /** When it wants to be asked again, at the latest. */
  Instant next() {
    if (over) {
      return Instant.MAX;
    }
    if (attempt != null) {
      return shown() && !attempt.stopSent && plan.end().isBefore(attempt.giveUp)
          ? plan.end()
          : attempt.giveUp;
    }
    var next = nextTry.isBefore(plan.end()) ? nextTry : plan.end();
    var prepare = prepareAt();
    return !prepared && !asked && prepare.isBefore(next) ? prepare : next;
  }

  void act(Moment m, Effects out) {
    var now = m.now();
    if (over) {
      return;
    }
    if (attempt != null) {
      tend(attempt, now, out);
      return;
    }
    if (!now.isBefore(plan.end())) {
      closeRest(out);
      return;
    }
    prepare(now, out);
    if (waitsForClip && plan.content() instanceof Content.Spoken s && s.clip().clip() != null) {
      nextTry = now;
    }
    if (!now.isBefore(nextTry)) {
      start(m, out);
    }
  }

  private boolean shown() {
    return plan.content() instanceof Content.Shown;
  }

  private Instant prepareAt() {
    return plan.due().minus(plan.leadTime());
  }

  private void prepare(Instant now, Effects out) {
    if (prepared || now.isBefore(prepareAt())) {
      return;
    }
    if (!(plan.content() instanceof Content.Spoken spoken)) {
      prepared = true;
    } else if (spoken.clip().clip() != null) {
      prepared = true;
      var patience = Duration.between(now, plan.due().minus(HANDOVER));
      if (plan.planned() && patience.toMillis() > 0) {
        var command = new Command.Prepare(spoken.clip().clip());
        out.send(plan.subject().deviceId(), command, patience, null);
      }
    } else if (!asked) {
      asked = true;
      out.want(spoken.clip());
    }
  }

  private void start(Moment m, Effects out) {
    if (plan.content() instanceof Content.Spoken spoken) {
      speak(spoken.clip(), m, out);
    } else if (plan.content() instanceof Content.Shown shown) {
      show(shown.text(), m, out);
    } else if (plan.content() instanceof Content.Gone gone) {
      trouble = new Trouble(null, EndState.FAILED, gone.reason());
      nextTry = plan.end();
      out.fly(stretches.inFlight(null, trouble));
    }
  }

  private void speak(ClipSource source, Moment m, Effects out) {
    var clip = source.clip();
    if (clip == null) {
      waitForClip(source, m, out);
      return;
    }
    waitsForClip = false;
    long due = plan.clock().startNanos(m);
    long late = m.nanos() + HANDOVER.toNanos() - due;
    // Woken a little late is no reason to lose the first word.
    long offset =
        m.nanos() < due ? 0 : Math.floorDiv(late + FRAME_NANOS - 1, FRAME_NANOS) * FRAME_NANOS;
    var from = Duration.ofNanos(offset);
    if (tooLate(from, m, out)) {
      return;
    }
    var length = plan.length().minus(from);
    if (length.compareTo(WORTH_JOINING) < 0 && offset > 0) {
      nextTry = plan.end();
      return;
    }
    var begun = begin(m, plan.due().plus(from).truncatedTo(ChronoUnit.MILLIS), plan.end(), out);
    var patience = Duration.ofNanos(due + offset - m.nanos()).plus(TOLERANCE);
    var command = play(begun, clip, from, length, due + offset);
    out.send(plan.subject().deviceId(), command, patience, begun.key);
  }

  private Command play(Attempt begun, Clip clip, Duration from, Duration length, long start) {
    return new Command.PlayClip(begun.key, clip, from, length, plan.cut(), start);
  }

  private void waitForClip(ClipSource source, Moment m, Effects out) {
    boolean waited = waitsForClip;
    waitsForClip = true;
    var failure = source.takeFailure();
    if (failure != null) {
      trouble = new Trouble(null, EndState.FAILED, failure);
      nextTry = m.now().plusSeconds(15);
      out.fly(stretches.inFlight(null, trouble));
    } else {
      out.want(source);
      nextTry = m.now().plusSeconds(1);
      if (waited && trouble == null && m.now().isAfter(plan.due().plus(TOLERANCE))) {
        trouble = Trouble.missed(Reason.PREPARING.code());
        out.fly(stretches.inFlight(null, trouble));
      }
    }
  }

  private void show(String text, Moment m, Effects out) {
    var late = Duration.between(plan.due(), m.now());
    if (tooLate(late, m, out)) {
      return;
    }
    var from = late.compareTo(TOLERANCE) <= 0 && trouble == null ? plan.due() : m.now();
    var left = Duration.between(m.now(), plan.end());
    var begun = begin(m, from, plan.end(), out);
    var patience = left.compareTo(TEXT_PATIENCE) < 0 ? left : TEXT_PATIENCE;
    out.send(
        plan.subject().deviceId(),
        new Command.ShowText(begun.key, text, false),
        patience,
        begun.key);
  }

  private boolean tooLate(Duration late, Moment m, Effects out) {
    if (plan.join() || late.compareTo(TOLERANCE) <= 0) {
      return false;
    }
    if (trouble != null && trouble.state() != EndState.MISSED) {
      stretches.fault(m.now(), trouble, out);
      trouble = null;
    }
    if (trouble == null) {
      trouble = Trouble.missed(Reason.NOT_JOINED.code());
    }
    closeRest(out);
    return true;
  }

  private Attempt begin(Moment m, Instant plannedFrom, Instant end, Effects out) {
    attempts++;
    var key = attempts == 1 ? plan.id() : plan.id() + "~" + attempts;
    attempt = new Attempt(key, m.now(), plannedFrom, end.plus(REPORT_PATIENCE));
    last = attempt;
    out.fly(stretches.inFlight(attempt, trouble));
    return attempt;
  }

  private void tend(Attempt current, Instant now, Effects out) {
    if (shown() && !current.stopSent && !now.isBefore(plan.end())) {
      stop(current, now, out);
    }
    if (!now.isBefore(current.giveUp)) {
      attempt = null;
      over = true;
      stretches.unreported(current, ending, shown() && current.accepted != null, now, out);
    }
  }

  private void stop(Attempt current, Instant now, Effects out) {
    current.stopSent = true;
    current.giveUp = now.plus(REPORT_PATIENCE);
    out.send(plan.subject().deviceId(), new Command.Stop(current.key), REPORT_PATIENCE, null);
  }

  void delivered(String key, Delivery delivery, Instant at, Effects out) {
    var current = attempt;
    if (current == null || !current.key.equals(key)) {
      return;
    }
    if (delivery instanceof Delivery.Done) {
      current.accepted = at;
      out.fly(stretches.inFlight(current, trouble));
    } else if (current.started == null) {
      failed(Trouble.of(delivery, current.sent), at, out);
    }
  }

  void started(String key, Instant at, Effects out) {
    var current = known(key);
    if (current == null || over) {
      return;
    }
    attempt = current;
    current.started = at.truncatedTo(ChronoUnit.MILLIS);
    var gap = Duration.between(stretches.covered(), current.plannedFrom);
    if (trouble != null || gap.compareTo(TOLERANCE) > 0) {
      var why = trouble == null ? Trouble.missed(Reason.LATE.code()) : trouble;
      stretches.fault(current.plannedFrom, why, out);
    }
    trouble = null;
    failures = 0;
    out.fly(stretches.inFlight(current, null));
  }

  void ended(Ended report, Effects out) {
    var current = known(report.airing());
    boolean unheard = report.why() == Why.FAILED && report.played().isZero();
    if (current == null || over || (attempt == null && unheard)) {
      return;
    }
    attempt = null;
    var at = report.at().truncatedTo(ChronoUnit.MILLIS);
    if (ending != null) {
      over = true;
      stretches.endedByUs(current, report, ending, trouble, at, out);
    } else if (report.why() != Why.FAILED) {
      over = true;
      stretches.ended(current, report, at, out);
    } else if (current.started == null || unheard) {
      var why = Reason.LINE_DOWN.with(report.detail());
      failed(new Trouble(current.sent, EndState.FAILED, why), at, out);
    } else {
      stretches.brokeOff(current, report, at, out);
      over = !stretches.covered().isBefore(plan.end()) || !plan.planned();
      if (!over) {
        var why = Reason.LINE_DOWN.with(report.detail());
        failed(new Trouble(null, EndState.FAILED, why), at, out);
      }
    }
  }

  private @Nullable Attempt known(String key) {
    return last != null && last.key.equals(key) ? last : null;
  }

  private void failed(Trouble why, Instant now, Effects out) {
    attempt = null;
    if (ending != null) {
      // It was stopped before it was sent: that is no fault of the device.
      over = true;
      stretches.rest(ending, trouble, now, out);
      return;
    }
    var first = trouble != null && trouble.sent() != null ? trouble.sent() : why.sent();
    trouble = new Trouble(first, why.state(), why.reason());
    if (!plan.planned()) {
      over = true;
      stretches.rest(null, trouble, now, out);
      return;
    }
    failures++;
    long pause = Math.min(15, 1L << Math.min(failures, 4));
    nextTry = now.plusSeconds(why.state() == EndState.REFUSED ? pause * 4 : pause);
    out.fly(stretches.inFlight(null, trouble));
  }

  /** Ends it by our own doing; what plays is stopped and gets its line when it has ended. */
  void end(Ending why, Moment m, Effects out) {
    if (over || ending != null) {
      return;
    }
    ending = why;
    if (attempt != null) {
      stop(attempt, m.now(), out);
    } else {
      over = true;
      darken(out);
      stretches.rest(why, trouble, m.now(), out);
    }
  }

  private void closeRest(Effects out) {
    over = true;
    darken(out);
    stretches.rest(null, trouble, plan.end(), out);
  }

  /** A sign that never answered may have obeyed all the same, and would show the text for ever. */
  private void darken(Effects out) {
    if (last != null && shown()) {
      var stop = new Command.Stop(last.key);
      out.send(plan.subject().deviceId(), stop, REPORT_PATIENCE, null);
    }
  }
}
