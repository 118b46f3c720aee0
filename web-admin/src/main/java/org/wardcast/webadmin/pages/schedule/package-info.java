/** Lịch phát: a week of slots; what plays when, where, and why. */
@NullMarked
package org.wardcast.webadmin.pages.schedule;

import org.jspecify.annotations.NullMarked;
