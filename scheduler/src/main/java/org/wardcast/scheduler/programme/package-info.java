/** Puts the plan together from the stores and asks the agenda. Nothing is decided here. */
@NullMarked
package org.wardcast.scheduler.programme;

import org.jspecify.annotations.NullMarked;
