/** Đơn vị: the tree of units and residential areas, opened branch by branch, and its import. */
@NullMarked
package org.wardcast.webadmin.pages.units;

import org.jspecify.annotations.NullMarked;
