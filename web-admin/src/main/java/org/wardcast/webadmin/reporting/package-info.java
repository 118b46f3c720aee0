/** Frozen reports read back: their figures, as pages and documents show them, and by post. */
@NullMarked
package org.wardcast.webadmin.reporting;

import org.jspecify.annotations.NullMarked;
