package org.wardcast.webadmin.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as an administrator describes them.
 *
 * @param password plain; null keeps the present one
 */
public record PersonDraft(
    String login, String name, @Nullable String password, boolean enabled, List<Grant> grants) {}
