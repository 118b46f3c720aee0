/** Exports and archives while they are made: work that takes its time and can be left. */
@NullMarked
package org.wardcast.webadmin.exports;

import org.jspecify.annotations.NullMarked;
