package org.wardcast.scheduler.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Fleet;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.scheduler.clockwork.Alarm;
import org.wardcast.scheduler.recovery.FormerLife;

/** The one who plays. Everything below happens in rounds, one after the other. */
@Component
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Map<String, Airing> airings = new LinkedHashMap<>();
  private final Map<String, CompletableFuture<Delivery>> answers = new LinkedHashMap<>();
  private final Rounds rounds;
  private final Callboard callboard;
  private final ClipMaker clips;
  private final Fleet fleet;
  private final Ledger ledger;
  private final Board board;
  private final Alarm alarm;
  private final Executor lanes;
  private final ScheduledExecutorService wake;
  private final Clock clock;
  private @Nullable Runnable whenStopped;
  private boolean begun;
  private boolean ticking;
  private boolean gathering;
  private Instant alarmFor = Instant.MAX;

  Dispatcher(
      Callboard callboard,
      ClipMaker clips,
      Fleet fleet,
      Ledger ledger,
      Board board,
      Alarm alarm,
      @Qualifier("lanes") Executor lanes,
      @Qualifier("wake") ScheduledExecutorService wake,
      Clock clock,
      @Qualifier("nanos") LongSupplier nanos) {
    this.rounds = new Rounds(lanes, clock, nanos, this::conclude);
    this.callboard = callboard;
    this.clips = clips;
    this.fleet = fleet;
    this.ledger = ledger;
    this.board = board;
    this.alarm = alarm;
    this.lanes = lanes;
    this.wake = wake;
    this.clock = clock;
  }

  void begin(FormerLife.Left left) {
    rounds.post((m, out) -> {
      if (begun || whenStopped != null) {
        return;
      }
      try {
        callboard.takeUp(left.since(), m, out).forEach(this::add);
        begun = true;
        wake.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
        darken(left.lit(), m, out);
      } finally {
        if (!begun) {
          wake.schedule(() -> begin(left), 5, TimeUnit.SECONDS);
        }
      }
    });
  }

  /** A panel goes on showing the text of a program that died; what is joined again replaces it. */
  private void darken(Set<Long> lit, Moment m, Effects out) {
    for (long device : lit) {
      boolean again = airings.values().stream()
          .anyMatch(a -> a.plan().subject().deviceId() == device && a.joins(m.now()));
      if (!again) {
        out.send(device, new Command.Stop(null), Duration.ofSeconds(30), null);
      }
    }
  }

  void look() {
    rounds.post((m, out) -> {});
  }

  void planChanged() {
    rounds.post((m, out) -> callboard.outdated());
  }

  void heard(PlaybackReport report) {
    rounds.post((m, out) -> {
      var airing = airings.get(airingOf(report.airing()));
      if (airing == null) {
        return;
      }
      if (report instanceof PlaybackReport.Started started) {
        airing.started(started.airing(), started.at(), out);
      } else if (report instanceof PlaybackReport.Ended ended) {
        airing.ended(ended, out);
      }
    });
  }

  void withdrawn(long bulletinId, Ending why) {
    rounds.post((m, out) -> {
      callboard.outdated();
      airings.values().stream()
          .filter(a -> a.plan().planned() && a.plan().subject().bulletinId() == bulletinId)
          .forEach(a -> a.end(why, m, out));
    });
  }

  void stopped(String occurrence, Ending why) {
    rounds.post((m, out) -> airings.values().stream()
        .filter(a -> occurrence.equals(a.plan().subject().occurrence()))
        .forEach(a -> a.end(why, m, out)));
  }

  /** Something outside the plan. The answer is the delivery of its play command. */
  CompletableFuture<Delivery> test(AiringPlan plan) {
    var answer = new CompletableFuture<Delivery>();
    rounds.post((m, out) -> {
      if (whenStopped != null) {
        answer.complete(new Delivery.Refused("the program is stopping"));
        return;
      }
      answers.put(plan.id(), answer);
      add(new Airing(plan, plan.due(), 1, null));
    });
    return answer;
  }

  /** Stops devices, writes the last lines, and then calls back. */
  void stop(Runnable done) {
    rounds.post((m, out) -> {
      whenStopped = done;
      airings.values().forEach(a -> a.end(Ending.serverStops(), m, out));
      // What has not ended by then is closed at the next start.
      wake.schedule(() -> rounds.post((later, none) -> goHome()), 3, TimeUnit.SECONDS);
    });
  }

  private void goHome() {
    if (whenStopped != null) {
      var done = whenStopped;
      whenStopped = () -> {};
      airings.clear();
      alarm.cancel();
      done.run();
    }
  }

  private void add(Airing airing) {
    airings.put(airing.plan().id(), airing);
  }

  private void conclude(Moment m, Effects out) {
    if (begun && whenStopped == null) {
      callboard.look(m, out).forEach(this::add);
    }
    if (whenStopped == null) {
      airings.values().forEach(airing -> act(airing, m, out));
    }
    airings.values().removeIf(Airing::over);
    // A device never does what a crash could make us forget: what is sent is written first.
    if (!out.orders().isEmpty() || whenStopped != null) {
      ledger.write(out, m.now(), begun);
    } else if (ledger.gather(out, m, begun, airings.size())) {
      lookWhenGathered();
    }
    out.orders().forEach(this::send);
    out.wanted.forEach(this::make);
    board.show(airings.values(), m.now());
    if (whenStopped != null && airings.isEmpty() && ledger.allWritten()) {
      goHome();
    } else if (whenStopped == null) {
      tick();
      setAlarm(m);
    }
  }

  private static void act(Airing airing, Moment m, Effects out) {
    try {
      airing.act(m, out);
    } catch (RuntimeException e) {
      LOG.error("{} failed; the others go on", airing.plan().id(), e);
    }
  }

  private void send(Effects.Order order) {
    CompletableFuture<Delivery> sending;
    try {
      sending = fleet.send(order.deviceId(), order.command(), order.patience());
    } catch (RuntimeException e) {
      LOG.error("{} could not be sent", order, e);
      sending = CompletableFuture.failedFuture(e);
    }
    var key = order.key();
    if (key != null) {
      sending.whenComplete((delivery, fault) -> {
        var how = delivery != null ? delivery : new Delivery.LineDown(String.valueOf(fault));
        answered(key, how, clock.instant());
      });
    }
  }

  private void answered(String key, Delivery delivery, Instant at) {
    rounds.post((m, out) -> {
      var airing = airings.get(airingOf(key));
      if (airing != null) {
        airing.delivered(key, delivery, at.truncatedTo(java.time.temporal.ChronoUnit.MILLIS), out);
      }
      var answer = answers.remove(key);
      if (answer != null) {
        answer.complete(delivery);
      }
    });
  }

  private void make(ClipSource source) {
    lanes.execute(() -> clips.make(
        source,
        clip -> rounds.post((m, out) -> source.made(clip)),
        reason -> rounds.post((m, out) -> source.failed(reason))));
  }

  private void lookWhenGathered() {
    if (!gathering) {
      gathering = true;
      Runnable over = () -> rounds.post((m, out) -> gathering = false);
      wake.schedule(over, Ledger.GATHERING.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void setAlarm(Moment m) {
    var next = callboard.next();
    for (var airing : airings.values()) {
      var wants = airing.next();
      next = wants.isBefore(next) ? wants : next;
    }
    // Never at once again: a round that cannot settle something must not become a storm.
    var soonest = m.now().plusMillis(10);
    next = next.isBefore(soonest) ? soonest : next;
    if (!next.equals(alarmFor) || !alarmFor.isAfter(m.now())) {
      alarmFor = next;
      alarm.setFor(next);
    }
  }

  /**
   * While anything is on, we look every second, and every minute otherwise: a bell that failed, or
   * rang on another node, costs no airtime.
   */
  private void tick() {
    if (!ticking && !airings.isEmpty()) {
      ticking = true;
      wake.schedule(() -> rounds.post((m, out) -> ticking = false), 1, TimeUnit.SECONDS);
    }
  }

  /** Later tries carry their number behind the name. */
  private static String airingOf(String key) {
    int mark = key.indexOf('~');
    return mark < 0 ? key : key.substring(0, mark);
  }
}
