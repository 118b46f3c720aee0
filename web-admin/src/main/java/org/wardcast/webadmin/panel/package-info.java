/** A panel's picture as a browser shows it. */
@NullMarked
package org.wardcast.webadmin.panel;

import org.jspecify.annotations.NullMarked;
