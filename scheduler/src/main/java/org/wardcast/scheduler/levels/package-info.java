/**
 * Response levels: the prepared templates as revisions, and every raising and lowering. Nothing here
 * changes a slot, so lowering restores exactly; what a level does to the programme is the agenda's
 * business.
 */
@NullMarked
package org.wardcast.scheduler.levels;

import org.jspecify.annotations.NullMarked;
