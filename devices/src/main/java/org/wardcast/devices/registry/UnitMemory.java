package org.wardcast.devices.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the tree in memory: a whole country with what it was before is some ten thousand units, read
 * thousands of times a minute. A change made here is seen at once, one made by another node of a cluster within seconds.
 */
@Component
class UnitMemory {
  private static final Duration TRUSTED = Duration.ofSeconds(10);

  private final UnitStore store;
  private final Clock clock;
  private final ZoneId zone;
  private @Nullable UnitTree tree;
  private String stamp = "";
  private int trees;
  private Instant lookAgain = Instant.MIN;

  UnitMemory(UnitStore store, Clock clock, ZoneId zone) {
    this.store = store;
    this.clock = clock;
    this.zone = zone;
  }

  synchronized UnitTree tree() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    // At midnight a renaming may come into force.
    var known = tree == null || !tree.today().equals(today) ? null : tree;
    if (known == null || !now.isBefore(lookAgain)) {
      // Stamp first: a change between the two reads then costs a second look, never a stale tree.
      var current = store.stamp();
      if (known == null || !current.equals(stamp)) {
        known = new UnitTree(store.all(), today);
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
