package org.wardcast.scheduler.reports;

import java.time.Instant;

/** A reporting date's rule as somebody saved it; what was due before {@code inForceFrom} is not changed. */
public record ReportRule(
    long id, int revision, ReportPlan plan, boolean removed, String savedBy, Instant inForceFrom) {}
