package org.wardcast.webadmin.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Why;

/** What devices do at one moment and why, those with the same answer together. */
@Component
public class Reasons {
  private final Programme programme;

  Reasons(Programme programme) {
    this.programme = programme;
  }

  /**
   * One answer.
   *
   * @param cue what plays; null for silence
   */
  public record Answer(List<Device> devices, @Nullable Cue cue, List<Why.Step> steps) {}

  private record Same(@Nullable String cue, List<Why.Step> steps) {}

  /** Those that play before those that are silent. */
  public List<Answer> of(Collection<Device> devices, Instant moment) {
    var byId = new LinkedHashMap<Long, Device>();
    devices.forEach(device -> byId.put(device.id(), device));
    var groups = new LinkedHashMap<Same, Answer>();
    for (var why : programme.why(byId.keySet(), moment)) {
      var cue = why.cue();
      var same = new Same(cue == null ? null : cue.occurrence() + "/" + cue.item(), why.steps());
      var device = byId.get(why.deviceId());
      if (device != null) {
        groups
            .computeIfAbsent(same, s -> new Answer(new ArrayList<>(), cue, why.steps()))
            .devices()
            .add(device);
      }
    }
    var answers = new ArrayList<>(groups.values());
    answers.sort((a, b) -> Boolean.compare(a.cue() == null, b.cue() == null));
    return answers;
  }
}
