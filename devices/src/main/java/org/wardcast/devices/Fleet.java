package org.wardcast.devices;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** All registered devices, spoken to. Nothing here throws because a device is in trouble. */
public interface Fleet {
  /**
   * Queues the command on the device's lane and tries until it is done, refused or too late.
   *
   * @param patience how long it may take from now, waiting and retries included
   * @return never fails; completes on a lane's thread
   */
  CompletableFuture<Delivery> send(long deviceId, Command command, Duration patience);

  /** Media types the device takes, best first; empty if it makes no sound. */
  List<String> takes(long deviceId);

  /** Hears every playback report of every device, on the thread that made it; must be quick. */
  void listen(Consumer<PlaybackReport> listener);

  /** Commands queued or under way, over all lanes. */
  int queued();
}
