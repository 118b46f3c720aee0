package org.wardcast.devices.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.DeviceHealth;

/**
 * Turns outcomes into health. A device that stays as it was is written down once in a while only: a
 * dead one is tried many times a minute.
 */
@Component
final class HealthNotes {
  static final Duration REPEAT = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(HealthNotes.class);

  private record Note(DeviceHealth.State state, String detail, Instant at) {}

  private final HealthBook book;
  private final Clock clock;
  private final Map<Long, Note> latest = new ConcurrentHashMap<>();

  HealthNotes(HealthBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** @param answers whether this device can answer at all */
  void note(long deviceId, Delivery delivery, boolean answers) {
    var now = clock.instant();
    var note = read(delivery, answers, now);
    var before = latest.put(deviceId, note);
    if (before != null && same(before, note) && now.isBefore(before.at().plus(REPEAT))) {
      latest.replace(deviceId, note, before);
      return;
    }
    try {
      book.note(deviceId, note.state(), note.detail(), now);
    } catch (RuntimeException e) {
      LOG.error("the health of a device could not be written down: {}", note, e);
    }
  }

  private static boolean same(Note one, Note other) {
    return one.state() == other.state() && one.detail().equals(other.detail());
  }

  private static Note read(Delivery delivery, boolean answers, Instant now) {
    if (delivery instanceof Delivery.Refused refused) {
      return new Note(DeviceHealth.State.REFUSING, refused.reason(), now);
    }
    if (delivery instanceof Delivery.Silent) {
      return new Note(DeviceHealth.State.SILENT, "", now);
    }
    if (delivery instanceof Delivery.LineDown down) {
      return new Note(DeviceHealth.State.LINE_DOWN, down.detail(), now);
    }
    return new Note(answers ? DeviceHealth.State.WELL : DeviceHealth.State.UNANSWERED, "", now);
  }
}
