/**
 * The demo: a real ward of Lâm Đồng with invented residential areas, simulated and real protocols,
 * and a session that starts within a minute.
 */
@NullMarked
package org.wardcast.webadmin.demo;

import org.jspecify.annotations.NullMarked;
