package org.wardcast.devices.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the tree in memory: a whole country is some thousand units, read thousands of times a
 * minute. A change made here is seen at once, one made by another node of a cluster within seconds.
 */
@Component
class UnitMemory {
  private static final Duration TRUSTED = Duration.ofSeconds(10);

  private final UnitStore store;
  private final Clock clock;
  private @Nullable UnitTree tree;
  private String stamp = "";
  private int trees;
  private Instant lookAgain = Instant.MIN;

  UnitMemory(UnitStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  synchronized UnitTree tree() {
    var now = clock.instant();
    var known = tree;
    if (known == null || !now.isBefore(lookAgain)) {
      // Stamp first: a change between the two reads then costs a second look, never a stale tree.
      var current = store.stamp();
      if (known == null || !current.equals(stamp)) {
        known = new UnitTree(store.all());
        trees++;
      }
      stamp = current;
      lookAgain = now.plus(TRUSTED);
      tree = known;
    }
    return known;
  }

  /** Another one with every tree. */
  synchronized String stamp() {
    tree();
    return trees + " " + stamp;
  }

  /** After a change is committed. */
  synchronized void forget() {
    tree = null;
  }
}
