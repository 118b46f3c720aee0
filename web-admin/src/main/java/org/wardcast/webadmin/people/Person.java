package org.wardcast.webadmin.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. */
public record Person(
    long id,
    String login,
    String name,
    boolean enabled,
    @Nullable Instant lockedUntil,
    List<Grant> grants) {
  public Person {
    grants = List.copyOf(grants);
  }
}
