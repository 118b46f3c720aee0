/** WHO: the one program. Pages, REST, people and roles, command line and wiring. It decides nothing about what plays when. */
@NullMarked
package org.wardcast.webadmin;

import org.jspecify.annotations.NullMarked;
