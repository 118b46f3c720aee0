package org.wardcast.scheduler;

import java.util.concurrent.CompletableFuture;
import org.wardcast.devices.Delivery;

/** What a person may do to the running programme. Each act is logged with its actor. */
public interface Acts {
  /** Stops an occurrence that is on air or frozen; the rest of it does not play. */
  void stop(String occurrence, String who, String reason);

  /** Five seconds of tone; a line of kind TEST. */
  CompletableFuture<Delivery> testTone(long deviceId, String who);

  /** Ten seconds of text; a line of kind TEST. */
  CompletableFuture<Delivery> testText(long deviceId, String text, String who);
}
