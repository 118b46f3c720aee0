package org.wardcast.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a device.
 *
 * @param since when it came into this state
 * @param lastHeard the last sign of life: an answer, or bytes accepted by the line
 * @param detail why it is not well, in the link's own words
 */
public record DeviceHealth(
    State state, @Nullable Instant since, @Nullable Instant lastHeard, String detail) {
  /** {@code UNKNOWN}: never spoken to. {@code UNANSWERED}: bytes leave, none can come back. */
  public enum State {
    UNKNOWN,
    UNANSWERED,
    WELL,
    REFUSING,
    SILENT,
    LINE_DOWN,
    DISABLED
  }

  public static final DeviceHealth UNKNOWN = new DeviceHealth(State.UNKNOWN, null, null, "");
}
