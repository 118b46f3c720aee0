/** Đối soát: what differs from the plan, why, and is the day closed? */
@NullMarked
package org.wardcast.webadmin.pages.reconciliation;

import org.jspecify.annotations.NullMarked;
