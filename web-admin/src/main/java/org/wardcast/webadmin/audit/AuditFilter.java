package org.wardcast.webadmin.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read. Null or empty means no limit.
 *
 * @param who logins
 * @param unitIds whose things; entries without a unit are left out then
 * @param to last day, included
 * @param words all of them are in the entry, with or without accents
 */
public record AuditFilter(
    Set<String> who,
    Collection<Long> unitIds,
    Set<String> nouns,
    Set<Outcome> outcomes,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String words) {}
