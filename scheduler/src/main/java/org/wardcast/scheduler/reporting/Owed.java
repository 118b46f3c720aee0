package org.wardcast.scheduler.reporting;

import org.wardcast.devices.Unit;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.ReportRule;

/**
 * One report that one unit owes.
 *
 * @param whole the period as the rule has it
 * @param due the same, cut to the days on which the unit was there
 */
record Owed(ReportRule rule, Due whole, Due due, Unit unit) {}
