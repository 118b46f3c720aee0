/**
 * What the tests of every module need: one virtual time that drives clock, nanoseconds and alarms,
 * and both databases. It knows none of our own classes.
 */
@NullMarked
package org.wardcast.testkit;

import org.jspecify.annotations.NullMarked;
