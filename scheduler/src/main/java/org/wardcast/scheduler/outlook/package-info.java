/**
 * The plan as it stands now, unrolled: on which hours every slot holds which devices from today on. It is worked out
 * once and kept until the plan, the register or the day book changes. Nothing is judged here.
 */
@NullMarked
package org.wardcast.scheduler.outlook;

import org.jspecify.annotations.NullMarked;
