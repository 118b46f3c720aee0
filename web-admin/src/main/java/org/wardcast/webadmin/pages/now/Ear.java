package org.wardcast.webadmin.pages.now;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.wardcast.devices.SimulatedDevices;

/** Between a device that receives and a browser that listens. A slow browser loses old sound. */
final class Ear {
  private static final int PIECES = 250;

  private final BlockingQueue<byte[]> heard = new ArrayBlockingQueue<>(PIECES);

  void hear(byte[] pcm) {
    while (!heard.offer(pcm)) {
      heard.poll();
    }
  }

  /** The next sound, or as much silence as the waiting took. */
  byte[] next(long patience, TimeUnit unit) throws InterruptedException {
    var piece = heard.poll(patience, unit);
    return piece != null
        ? piece
        : new byte[(int) (2 * SimulatedDevices.RATE * unit.toMillis(patience) / 1000)];
  }
}
