/**
 * Độ phủ: how far did we reach? Figures with what they mean beside them, as a table, as charts and on
 * a map, beside another period, the targets of campaigns and the balance between topics.
 */
@NullMarked
package org.wardcast.webadmin.pages.coverage;

import org.jspecify.annotations.NullMarked;
