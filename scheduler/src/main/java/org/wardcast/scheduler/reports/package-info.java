/**
 * The third door of scheduler: what was heard where, as figures. Coverage from roll-ups of the
 * airtime log, the dates on which it is reported, and reports frozen at their cut-off.
 */
@NullMarked
package org.wardcast.scheduler.reports;

import org.jspecify.annotations.NullMarked;
