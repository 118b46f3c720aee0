package org.wardcast.scheduler.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Delivery;
import org.wardcast.scheduler.AirLine.EndState;

/**
 * Why nothing is heard at present.
 *
 * @param sent when it was first tried in vain
 */
record Trouble(@Nullable Instant sent, EndState state, String reason) {
  static Trouble missed(String reason) {
    return new Trouble(null, EndState.MISSED, reason);
  }

  static Trouble of(Delivery delivery, Instant sent) {
    if (delivery instanceof Delivery.Refused refused) {
      return new Trouble(sent, EndState.REFUSED, Reason.REFUSED.with(refused.reason()));
    }
    if (delivery instanceof Delivery.LineDown down) {
      return new Trouble(sent, EndState.FAILED, Reason.LINE_DOWN.with(down.detail()));
    }
    return new Trouble(sent, EndState.FAILED, Reason.SILENT.code());
  }
}
