/** Corrections of the airtime log: new lines that stand in the place of old ones. */
@NullMarked
package org.wardcast.scheduler.corrections;

import org.jspecify.annotations.NullMarked;
