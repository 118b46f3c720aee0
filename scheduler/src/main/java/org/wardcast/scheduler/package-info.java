/** WHEN it plays: slots, agenda, dispatch, airtime log, coverage. It plays with no web beside it. */
@NullMarked
package org.wardcast.scheduler;

import org.jspecify.annotations.NullMarked;
