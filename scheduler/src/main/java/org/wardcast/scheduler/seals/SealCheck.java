package org.wardcast.scheduler.seals;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Seals;

/** Walks from the first seal to the last and keeps the first that does not fit. */
@Component
class SealCheck {
  private static final int PIECE = 200;

  private final SealStore store;
  private final LogHashes log;
  private final SealFolder folder;
  private final JdbcClient db;
  private final Clock clock;

  SealCheck(
      SealStore store,
      LogHashes log,
      SealFolder folder,
      @Qualifier("reader") JdbcClient db,
      Clock clock) {
    this.store = store;
    this.log = log;
    this.folder = folder;
    this.db = db;
    this.clock = clock;
  }

  Seals.Check run() {
    // The seals are read before the head: lines written meanwhile only add to it.
    var walk = new SealWalk(
        store.installation(clock.instant()), store.keys(), log, log.cutOff(), this::noted, folder);
    List<Seal> piece;
    int last = 0;
    do {
      piece = store.after(last, PIECE);
      for (var seal : piece) {
        walk.accept(seal);
        last = seal.number();
      }
    } while (piece.size() == PIECE);
    return walk.result(log.head());
  }

  private boolean noted(String keyId) {
    return db.sql("select count(*) from scheduler_airlog where airing = ? and kind = 'NOTE'")
            .param("key/" + keyId)
            .query(Long.class)
            .single()
        > 0;
  }
}
