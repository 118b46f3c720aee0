/** People, their roles by unit, API keys, and the one answer to "may this person do this?". */
@NullMarked
package org.wardcast.webadmin.people;

import org.jspecify.annotations.NullMarked;
