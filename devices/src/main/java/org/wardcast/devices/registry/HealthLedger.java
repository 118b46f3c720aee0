package org.wardcast.devices.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.DeviceHealth.State;
import org.wardcast.devices.fleet.HealthBook;
import org.wardcast.devices.registry.HealthStore.Noted;

/**
 * What is known of each device, kept in memory and written down together a moment later: a lane
 * never waits for the disk, and three thousand heartbeats are one transaction.
 */
@Component
class HealthLedger implements HealthBook, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(HealthLedger.class);
  private static final Set<State> SIGN_OF_LIFE =
      EnumSet.of(State.WELL, State.UNANSWERED, State.REFUSING);
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

  /** How old the written "last heard" may become while nothing else changes. */
  private static final Duration STALE = Duration.ofSeconds(30);

  private final HealthStore store;
  private final ScheduledExecutorService wake;
  private final Executor lanes;
  private final Map<Long, Instant> written = new ConcurrentHashMap<>();
  private final Set<Long> unwritten = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean writingSoon = new AtomicBoolean();
  private @Nullable Map<Long, Noted> notes;

  HealthLedger(
      HealthStore store,
      @Qualifier("wake") ScheduledExecutorService wake,
      @Qualifier("lanes") Executor lanes) {
    this.store = store;
    this.wake = wake;
    this.lanes = lanes;
  }

  @Override
  public void note(long deviceId, State state, String detail, Instant at) {
    put(deviceId, state, detail, at, false);
  }

  /** An answer still on its way does not bring a disabled device back. */
  void enabled(long deviceId, boolean enabled, Instant at) {
    put(deviceId, enabled ? State.UNKNOWN : State.DISABLED, "", at, true);
  }

  DeviceHealth health(long deviceId) {
    var noted = notes().get(deviceId);
    return noted == null ? DeviceHealth.UNKNOWN : noted.health();
  }

  @Override
  public void destroy() {
    write();
  }

  private void put(long deviceId, State state, String detail, Instant at, boolean byHand) {
    notes().compute(deviceId, (id, before) -> {
      if (before != null
          && (before.at().isAfter(at) || (!byHand && before.health().state() == State.DISABLED))) {
        return before;
      }
      var after = next(before, state, detail, at);
      if (worthWriting(id, before, after)) {
        unwritten.add(id);
      }
      return after;
    });
    if (!unwritten.isEmpty()) {
      writeAfter(MOMENT);
    }
  }

  private static Noted next(@Nullable Noted before, State state, String detail, Instant at) {
    var same = before != null && before.health().state() == state;
    var since = same ? Objects.requireNonNull(before).health().since() : at;
    var heardBefore = before == null ? null : before.health().lastHeard();
    var heard = SIGN_OF_LIFE.contains(state) ? at : heardBefore;
    return new Noted(new DeviceHealth(state, since, heard, detail), at);
  }

  private boolean worthWriting(long id, @Nullable Noted before, Noted after) {
    var last = written.get(id);
    return before == null
        || before.health().state() != after.health().state()
        || !before.health().detail().equals(after.health().detail())
        || last == null
        || !after.at().isBefore(last.plus(STALE));
  }

  private void writeAfter(Duration moment) {
    if (writingSoon.compareAndSet(false, true)) {
      wake.schedule(() -> lanes.execute(this::write), moment.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void write() {
    writingSoon.set(false);
    var batch = new HashMap<Long, Noted>();
    for (var id : unwritten.toArray(new Long[0])) {
      unwritten.remove(id);
      var noted = notes().get(id);
      if (noted != null) {
        batch.put(id, noted);
      }
    }
    if (batch.isEmpty()) {
      return;
    }
    try {
      store.write(batch);
      batch.forEach((id, noted) -> written.put(id, noted.at()));
    } catch (RuntimeException e) {
      LOG.warn(
          "The health of {} devices could not be written, trying again: {}",
          batch.size(),
          e.toString());
      unwritten.addAll(batch.keySet());
      writeAfter(AFTER_FAILURE);
    }
  }

  private synchronized Map<Long, Noted> notes() {
    var known = notes;
    if (known == null) {
      known = new ConcurrentHashMap<>(store.all());
      known.forEach((id, noted) -> written.put(id, noted.at()));
      notes = known;
    }
    return known;
  }
}
