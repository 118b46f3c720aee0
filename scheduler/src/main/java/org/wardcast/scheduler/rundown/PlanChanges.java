package org.wardcast.scheduler.rundown;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Rung by whoever saves a slot or a playlist of a day, heard by whoever waits for the next cue. */
@Component
public class PlanChanges {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  public void ring() {
    listeners.forEach(Runnable::run);
  }
}
