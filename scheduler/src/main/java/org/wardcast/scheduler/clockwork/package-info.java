/**
 * Quartz wakes us and never holds the truth: one alarm for the next due moment, and a
 * cron trigger for each chore. What is due then,
 * and how late it is, is asked of the plan and the clock.
 */
@NullMarked
package org.wardcast.scheduler.clockwork;

import org.jspecify.annotations.NullMarked;
