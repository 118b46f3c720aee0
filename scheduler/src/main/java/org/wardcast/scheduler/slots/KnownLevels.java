package org.wardcast.scheduler.slots;

import java.util.Optional;
import org.wardcast.scheduler.planning.Level;

/** Which response levels there are, for whoever saves a slot that belongs to one. */
public interface KnownLevels {
  /** Not one that was removed. */
  Optional<Level> level(long id);
}
