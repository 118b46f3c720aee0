/**
 * The second door of scheduler: what planners work with before anything airs. Bands, the day book,
 * response levels, rules, conflicts with their remedies, requests and proposals.
 */
@NullMarked
package org.wardcast.scheduler.planning;

import org.jspecify.annotations.NullMarked;
