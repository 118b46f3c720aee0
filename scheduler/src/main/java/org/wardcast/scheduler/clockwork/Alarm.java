package org.wardcast.scheduler.clockwork;

import java.time.Instant;

/** One alarm for the next moment at which anything is due. Setting it anew forgets the former. */
public interface Alarm {
  /** Who is woken; quick, on any thread. */
  void onRing(Runnable ringer);

  void setFor(Instant moment);

  void cancel();
}
