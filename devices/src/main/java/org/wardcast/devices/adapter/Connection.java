package org.wardcast.devices.adapter;

import java.time.Duration;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;

/**
 * An adapter's open conversation with one device. Called by one thread at a time (its lane's).
 * Trouble is a {@link Delivery}, never an exception; the next command tries the line anew.
 */
public interface Connection extends AutoCloseable {
  /**
   * Returns within {@code patience}. Playing goes on after it returned; what becomes of it is
   * reported.
   */
  Delivery send(Command command, Duration patience);

  /** Ends what plays, with its report, and gives the line back. */
  @Override
  void close();
}
