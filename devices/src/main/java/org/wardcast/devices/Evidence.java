package org.wardcast.devices;

/** How sure we are that something was heard or seen; weakest first. */
public enum Evidence {
  /** Nothing left. */
  NONE,
  /** A person says so. */
  DECLARED,
  /** Bytes left, no answer possible. */
  SENT,
  /** The device acknowledged the command. */
  ACCEPTED,
  /** The device itself reports start, end and the hash of what it played. */
  PLAYED,
  /** A second source agrees. */
  HEARD;

  public boolean confirmed() {
    return this == PLAYED || this == HEARD;
  }

  public boolean assumed() {
    return this == SENT || this == ACCEPTED;
  }
}
