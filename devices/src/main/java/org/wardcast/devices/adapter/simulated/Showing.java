package org.wardcast.devices.adapter.simulated;

import java.time.Duration;
import java.util.function.Consumer;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Picture;
import org.wardcast.devices.PlaybackReport;

/** A picture on a panel, since when and on whose behalf. */
record Showing(
    long deviceId,
    String airing,
    Picture picture,
    String hash,
    long since,
    Consumer<PlaybackReport> reports) {
  void start(SimulatedRoom.Times times) {
    reports.accept(new PlaybackReport.Started(deviceId, airing, times.clock().instant()));
  }

  void end(PlaybackReport.Why why, String detail, SimulatedRoom.Times times) {
    var shown = Duration.ofNanos(times.nanos().getAsLong() - since);
    reports.accept(new PlaybackReport.Ended(
        deviceId, airing, times.clock().instant(), why, shown, hash, Evidence.PLAYED, detail));
  }
}
