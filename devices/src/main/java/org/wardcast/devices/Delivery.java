package org.wardcast.devices;

import java.time.Duration;

/** How one command to one device ended. A dead cable is an ordinary day, not an exception. */
public sealed interface Delivery {
  record Done() implements Delivery {}

  /** The device (or its adapter) understood, and the answer was no. */
  record Refused(String reason) implements Delivery {}

  /** The bytes left, and nothing came back in time. The device may have obeyed all the same. */
  record Silent(Duration waited) implements Delivery {}

  /** The bytes never left. Safe to try again at once. */
  record LineDown(String detail) implements Delivery {}
}
