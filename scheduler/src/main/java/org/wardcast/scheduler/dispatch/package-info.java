/**
 * Plays what the rundowns say. One serial actor hears everything that happens, decides, writes down
 * and only then speaks to devices; it never waits for one. How a command travels is the lanes'
 * business, what plays when is the agenda's.
 */
@NullMarked
package org.wardcast.scheduler.dispatch;

import org.jspecify.annotations.NullMarked;
