package org.wardcast.scheduler.planning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.wardcast.devices.Device;
import org.wardcast.scheduler.Targets;

/** Which devices targets mean today, for whoever draws the plan before anything is in it. */
public interface Reached {
  /** Those that are switched on, by unit and name. */
  List<Device> by(Targets targets);

  /** Many at once: an answer for each. */
  Map<Targets, List<Device>> by(Collection<Targets> targets);
}
