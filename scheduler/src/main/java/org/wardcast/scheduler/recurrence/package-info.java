/**
 * Which dates and hours a slot falls on: RFC 5545 rules worked out on the installation's own wall clock. No plan, no
 * store; nobody else meets the recurrence library.
 */
@NullMarked
package org.wardcast.scheduler.recurrence;

import org.jspecify.annotations.NullMarked;
