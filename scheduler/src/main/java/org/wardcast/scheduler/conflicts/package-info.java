/**
 * What stands against a change of the plan: other slots on the same devices at the same time, and the rules of the air.
 * Whether two slots meet is decided by pure functions; only the guard and the front door here read the stores.
 */
@NullMarked
package org.wardcast.scheduler.conflicts;

import org.jspecify.annotations.NullMarked;
