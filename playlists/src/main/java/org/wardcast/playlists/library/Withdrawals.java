package org.wardcast.playlists.library;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardcast.playlists.Bulletins.WithdrawalListener;

/** Tells everybody of a withdrawal, also when one of them fails over it. */
final class Withdrawals {
  private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);

  private final List<WithdrawalListener> listeners = new CopyOnWriteArrayList<>();

  void add(WithdrawalListener listener) {
    listeners.add(listener);
  }

  void tell(long bulletinId, String who, String reason) {
    for (var listener : listeners) {
      try {
        listener.withdrawn(bulletinId, who, reason);
      } catch (RuntimeException e) {
        LOG.error("a listener failed over the withdrawal of bulletin {}", bulletinId, e);
      }
    }
  }
}
