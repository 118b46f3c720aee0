package org.wardcast.webadmin.people;

import org.jspecify.annotations.Nullable;

/**
 * A role and where it holds.
 *
 * @param unitId the unit and everything below it; the whole installation if null
 */
public record Grant(Role role, @Nullable Long unitId) {}
