/**
 * Rundowns: an occurrence as it was written down when its lead time began. Nothing changes it
 * afterwards but a logged act.
 */
@NullMarked
package org.wardcast.scheduler.rundown;

import org.jspecify.annotations.NullMarked;
