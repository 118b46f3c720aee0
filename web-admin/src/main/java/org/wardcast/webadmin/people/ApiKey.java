package org.wardcast.webadmin.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key that acts for a person, with that person's roles. The key itself is shown once. */
public record ApiKey(
    long id,
    long personId,
    String name,
    Instant createdAt,
    @Nullable Instant lastUsed,
    @Nullable Instant revokedAt) {}
