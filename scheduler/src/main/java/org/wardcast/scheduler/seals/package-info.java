/**
 * Seals the airtime log each day. The secret key and the copies of the seals lie in folders of their
 * own, so that whoever has only the database cannot make a seal, nor make one disappear.
 */
@NullMarked
package org.wardcast.scheduler.seals;

import org.jspecify.annotations.NullMarked;
