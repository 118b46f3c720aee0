/** Báo cáo: what is due, the state of every unit, frozen reports; and the rules of the dates. */
@NullMarked
package org.wardcast.webadmin.pages.reports;

import org.jspecify.annotations.NullMarked;
