/**
 * Rules of the air: kept as revisions with a decision's number, and held against the plan. What breaks a rule is decided
 * by pure functions over the hours of one device; devices with the same slots and rules are judged once.
 */
@NullMarked
package org.wardcast.scheduler.rules;

import org.jspecify.annotations.NullMarked;
