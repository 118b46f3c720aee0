package org.wardcast.devices.adapter.alpha;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Started;
import org.wardcast.devices.PlaybackReport.Why;

/** What the sign shows, as far as we know, and the reports of it: each begins once and ends once. */
final class OnAir {
  private record Airing(String airing, String hash, long since) {}

  private final long deviceId;
  private final Evidence evidence;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Consumer<PlaybackReport> reports;
  private @Nullable Airing now;

  OnAir(
      long deviceId,
      AlphaSettings sign,
      Clock clock,
      LongSupplier nanos,
      Consumer<PlaybackReport> reports) {
    this.deviceId = deviceId;
    this.evidence = sign.ack() ? Evidence.ACCEPTED : Evidence.SENT;
    this.clock = clock;
    this.nanos = nanos;
    this.reports = reports;
  }

  boolean is(String airing) {
    return now != null && now.airing().equals(airing);
  }

  boolean dark() {
    return now == null;
  }

  /** Begins, and ends what was there; the same picture sent again changes nothing. */
  void begin(String airing, String hash) {
    if (now != null && now.airing().equals(airing) && now.hash().equals(hash)) {
      return;
    }
    end(Why.REPLACED, "");
    now = new Airing(airing, hash, nanos.getAsLong());
    reports.accept(new Started(deviceId, airing, clock.instant()));
  }

  void end(Why why, String detail) {
    var was = now;
    if (was != null) {
      now = null;
      var played = Duration.ofNanos(nanos.getAsLong() - was.since());
      reports.accept(new Ended(
          deviceId, was.airing(), clock.instant(), why, played, was.hash(), evidence, detail));
    }
  }
}
