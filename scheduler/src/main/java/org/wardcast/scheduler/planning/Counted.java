package org.wardcast.scheduler.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.campaigns.PhaseInForce;

/** Which bulletin counts for which phase of a campaign: by name, or by a topic or the one above it. */
public final class Counted {
  private final Map<Long, Long> parents = new HashMap<>();
  private final Map<Long, Long> topicOf;

  /** @param topicOf the topic of every bulletin there is to judge; may grow */
  public Counted(List<Topic> topics, Map<Long, Long> topicOf) {
    this.topicOf = topicOf;
    for (var topic : topics) {
      if (topic.parentId() != null) {
        parents.put(topic.id(), topic.parentId());
      }
    }
  }

  public boolean in(PhaseInForce phase, long bulletin) {
    return phase.bulletinIds().contains(bulletin) || below(bulletin, phase.topicIds());
  }

  /** Is it about one of these topics, or about one below them? */
  public boolean below(long bulletin, Set<Long> topics) {
    var topic = topicOf.get(bulletin);
    if (topic == null) {
      return false;
    }
    var parent = parents.get(topic);
    return topics.contains(topic) || (parent != null && topics.contains(parent));
  }

  /** The theme it is counted under: one of these, or else its own topic. */
  public long theme(long bulletin, Set<Long> themes) {
    var topic = topicOf.getOrDefault(bulletin, 0L);
    var parent = parents.get(topic);
    return !themes.contains(topic) && parent != null && themes.contains(parent) ? parent : topic;
  }
}
