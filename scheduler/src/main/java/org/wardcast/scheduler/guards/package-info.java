/** Looks for the triggers of the tables that hold evidence. */
@NullMarked
package org.wardcast.scheduler.guards;

import org.jspecify.annotations.NullMarked;
