package org.wardcast.devices.lane;

import java.time.Duration;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;

/** One command for one device, as a lane sees it. */
public interface Exchange {
  long deviceId();

  Command command();

  /** One try, on the lane's thread. Should return within {@code patience}, but may well hang. */
  Delivery attempt(Duration patience);

  /**
   * A try hangs and nobody waits for it any more: lets go of what it holds, so that the next one
   * starts with a fresh connection. Must be quick.
   *
   * @return the goodbye to what was held, which may hang itself
   */
  Runnable abandon();
}
