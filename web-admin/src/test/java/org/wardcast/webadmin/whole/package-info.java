/** Tests that run the whole program, as a process or as one context, and judge it from outside. */
@NullMarked
package org.wardcast.webadmin.whole;

import org.jspecify.annotations.NullMarked;
