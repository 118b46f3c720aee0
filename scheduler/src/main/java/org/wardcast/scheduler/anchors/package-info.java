/** Hashes of rows outside the airtime log, noted in it. */
@NullMarked
package org.wardcast.scheduler.anchors;

import org.jspecify.annotations.NullMarked;
