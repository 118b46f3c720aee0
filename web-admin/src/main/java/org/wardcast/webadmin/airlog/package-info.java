/** The airtime log as a table that leaves the house: CSV for pages and REST alike. */
@NullMarked
package org.wardcast.webadmin.airlog;

import org.jspecify.annotations.NullMarked;
