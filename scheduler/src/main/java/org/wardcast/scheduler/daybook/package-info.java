/**
 * Sổ ngày: holidays by the sun and by the moon, as the book stood at any moment. What a holiday does
 * to a slot is the agenda's business.
 */
@NullMarked
package org.wardcast.scheduler.daybook;

import org.jspecify.annotations.NullMarked;
