/**
 * Khung giờ vàng: bands as they were on any day, kept as revisions. What may be planned in them is
 * decided by the checks of a slot.
 */
@NullMarked
package org.wardcast.scheduler.bands;

import org.jspecify.annotations.NullMarked;
