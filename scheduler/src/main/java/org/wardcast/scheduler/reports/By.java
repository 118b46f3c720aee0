package org.wardcast.scheduler.reports;

/** What the figures of a unit are broken down by. Each comes alone, never two at once. */
public enum By {
  /** One row a unit; its key is empty. */
  TOTAL,
  /** Broadcast day, ISO. */
  DAY,
  /** ISO week, {@code 2026-W48}. */
  WEEK,
  /** {@code 2026-11}. */
  MONTH,
  /** Id of a residential area below the unit. A device counts in each area that it serves. */
  AREA,
  /** Code of the kind of place; empty for devices at no special place. */
  SITE_KIND,
  /** A {@link org.wardcast.devices.DeviceKind}; empty for devices that nobody knows any more. */
  CHANNEL,
  /** Id of the slot; empty for what aired without one. */
  SLOT,
  /** The topic's name as it stood in the lines. */
  TOPIC,
  /** {@code NORMAL}, {@code PRIORITY}, {@code EMERGENCY}. */
  CLASS,
  /** {@code IN} or {@code OUT} of the prime-time band of the unit and channel on that day. */
  PRIME_TIME,
  /** Id of the bulletin. */
  BULLETIN,
  /** {@code <campaign>/<phase from 0>}: bulletins of the phase's themes on the phase's days. */
  PHASE
}
