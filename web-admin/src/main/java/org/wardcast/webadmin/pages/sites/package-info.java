/** Cài đặt › Loại địa điểm: the kinds of places that devices stand at. */
@NullMarked
package org.wardcast.webadmin.pages.sites;

import org.jspecify.annotations.NullMarked;
