package org.wardcast.scheduler.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.OnAir;

/** What is on the air, as the actor last saw it. */
@Component
final class Board implements OnAir {
  private static final Logger LOG = LoggerFactory.getLogger(Board.class);

  private final List<Runnable> bells = new CopyOnWriteArrayList<>();
  private volatile List<Now> now = List.of();

  @Override
  public List<Now> now() {
    return now;
  }

  @Override
  public AutoCloseable listen(Runnable bell) {
    bells.add(bell);
    return () -> bells.remove(bell);
  }

  void show(Collection<Airing> airings, Instant moment) {
    var next = new ArrayList<Now>();
    for (var airing : airings) {
      var cue = airing.plan().cue();
      if (cue != null && airing.onAir(moment)) {
        next.add(new Now(
            cue,
            airing.plan().subject().deviceId(),
            airing.state(),
            airing.started(),
            cue.length(),
            airing.detail()));
      }
    }
    if (!next.equals(now)) {
      now = List.copyOf(next);
      bells.forEach(Board::ring);
    }
  }

  private static void ring(Runnable bell) {
    try {
      bell.run();
    } catch (RuntimeException e) {
      LOG.warn("somebody who watches the board failed", e);
    }
  }
}
