/** Where units lie on a map: their outlines, or a point where only that is known. No tiles, no network. */
@NullMarked
package org.wardcast.webadmin.outlines;

import org.jspecify.annotations.NullMarked;
