/** The command line; the only room that writes to the standard streams. */
@NullMarked
package org.wardcast.webadmin.cli;

import org.jspecify.annotations.NullMarked;
