package org.wardcast.scheduler.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.airlog.Subject;

/**
 * What is to happen on one device.
 *
 * @param cue null for a test
 * @param actor who asked for it: a person for a test
 * @param cut the item is longer than its time and is cut at the end of the slot
 * @param join it may begin late, in the middle
 * @param leadTime when before its due moment the device is told to prepare
 */
record AiringPlan(
    String id,
    Kind kind,
    @Nullable Cue cue,
    Subject subject,
    String actor,
    Instant due,
    Duration length,
    boolean cut,
    boolean join,
    Duration leadTime,
    Content content,
    CueClock clock) {
  Instant end() {
    return due.plus(length);
  }

  boolean planned() {
    return kind == Kind.AIRING;
  }
}
