/** Độ phủ: how far did we reach? Figures with what they mean beside them. */
@NullMarked
package org.wardcast.webadmin.pages.coverage;

import org.jspecify.annotations.NullMarked;
