package org.wardcast.scheduler.rules;

import java.time.LocalDate;

/**
 * One slot on one date on a device.
 *
 * @param series its place in the list of series that is judged
 * @param date of the slot
 */
record Sounding(long start, long end, int series, LocalDate date) {}
