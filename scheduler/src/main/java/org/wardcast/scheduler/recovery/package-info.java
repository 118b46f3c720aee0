/**
 * What is needed to come back after a crash or a power cut: the airings in flight, the last sign of
 * life, and how both are closed honestly. What is joined again is decided in dispatch.
 */
@NullMarked
package org.wardcast.scheduler.recovery;

import org.jspecify.annotations.NullMarked;
