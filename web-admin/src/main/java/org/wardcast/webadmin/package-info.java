/** x */
@NullMarked
package org.wardcast.webadmin;

import org.jspecify.annotations.NullMarked;
