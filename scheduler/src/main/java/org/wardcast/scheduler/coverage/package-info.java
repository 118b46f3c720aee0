/**
 * Coverage figures: roll-ups per unit and day, made from the airtime log and from nothing else about what aired. The
 * register of units and devices says what was in scope.
 */
@NullMarked
package org.wardcast.scheduler.coverage;

import org.jspecify.annotations.NullMarked;
