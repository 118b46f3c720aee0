/**
 * Lets old lines go: a sealed export of them is written, verified and noted in the log, then the
 * cut-off rises, then the lines are deleted in small pieces. The triggers of the tables hold it to
 * that order, and to 24 months.
 */
@NullMarked
package org.wardcast.scheduler.retention;

import org.jspecify.annotations.NullMarked;
