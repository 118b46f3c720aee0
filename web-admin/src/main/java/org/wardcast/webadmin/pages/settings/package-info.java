/**
 * Cài đặt: bands, the day book and response levels, and the way to the settings that other pages
 * keep.
 */
@NullMarked
package org.wardcast.webadmin.pages.settings;

import org.jspecify.annotations.NullMarked;
