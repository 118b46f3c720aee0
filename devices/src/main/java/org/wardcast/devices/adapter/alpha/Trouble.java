package org.wardcast.devices.adapter.alpha;

import org.wardcast.devices.Delivery;

/** A conversation broken off; inside this folder only. */
final class Trouble extends Exception {
  private final transient Delivery delivery;

  Trouble(Delivery delivery) {
    super(delivery.toString(), null, false, false);
    this.delivery = delivery;
  }

  Delivery delivery() {
    return delivery;
  }
}
