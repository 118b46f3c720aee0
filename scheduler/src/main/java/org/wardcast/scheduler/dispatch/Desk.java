package org.wardcast.scheduler.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Fleet;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Acts;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.rundown.Rundowns;

/** Where people interfere. What is wrong with a wish is said here; the rest happens in rounds. */
@Component
final class Desk implements Acts {
  private static final Duration TEXT_TIME = Duration.ofSeconds(10);

  private final Dispatcher dispatcher;
  private final Rundowns rundowns;
  private final Devices devices;
  private final Fleet fleet;
  private final Board board;
  private final Cast cast;
  private final ToneFiles tones;
  private final Clock clock;

  Desk(
      Dispatcher dispatcher,
      Rundowns rundowns,
      Devices devices,
      Fleet fleet,
      Board board,
      Cast cast,
      ToneFiles tones,
      Clock clock) {
    this.dispatcher = dispatcher;
    this.rundowns = rundowns;
    this.devices = devices;
    this.fleet = fleet;
    this.board = board;
    this.cast = cast;
    this.tones = tones;
    this.clock = clock;
  }

  @Override
  public void stop(String occurrence, String who, String reason) {
    var now = now();
    var found =
        rundowns.find(occurrence).orElseThrow(() -> new Refusal(null, "scheduler.stop.notBegun"));
    // An item that may overrun is still on air after the end of its slot.
    if (Stream.concat(Stream.of(found.end()), found.cues().stream().map(Cue::end))
        .noneMatch(end -> end.isAfter(now))) {
      throw new Refusal(null, "scheduler.stop.over", found.slot().plan().name());
    }
    rundowns.stop(occurrence, now, who, reason);
    dispatcher.stopped(occurrence, Ending.stopped(who, reason));
  }

  @Override
  public CompletableFuture<Delivery> testTone(long deviceId, String who) {
    var device = free(deviceId);
    var type = fleet.takes(deviceId).stream()
        .filter(ToneFiles::canMake)
        .findFirst()
        .orElseThrow(() -> new Refusal(null, "scheduler.test.noSound", device.name()));
    var clip = tones.of(type);
    var due = now().plus(Airing.HANDOVER);
    return test(
        device,
        who,
        "440 Hz / 1000 Hz",
        due,
        clip.length(),
        new Content.Spoken(ClipSource.of(clip)));
  }

  @Override
  public CompletableFuture<Delivery> testText(long deviceId, String text, String who) {
    var device = free(deviceId);
    if (!device.kind().shows()) {
      throw new Refusal(null, "scheduler.test.noPanel", device.name());
    }
    if (text.isBlank()) {
      throw new Refusal("text", "scheduler.test.noText");
    }
    return test(device, who, text.strip(), now(), TEXT_TIME, new Content.Shown(text.strip()));
  }

  private CompletableFuture<Delivery> test(
      Device device, String who, String title, Instant due, Duration length, Content content) {
    return dispatcher.test(new AiringPlan(
        "test@" + due.toEpochMilli() + "/" + device.id(),
        Kind.TEST,
        null,
        cast.testSubject(device, title, due),
        who,
        due,
        length,
        false,
        true,
        Duration.ZERO,
        content,
        new CueClock(due)));
  }

  private Device free(long deviceId) {
    var device =
        devices.find(deviceId).orElseThrow(() -> new Refusal(null, "scheduler.test.noDevice"));
    if (!device.enabled()) {
      throw new Refusal(null, "scheduler.test.disabled", device.name());
    }
    if (board.now().stream().anyMatch(now -> now.deviceId() == deviceId)) {
      throw new Refusal(null, "scheduler.test.onAir", device.name());
    }
    return device;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
