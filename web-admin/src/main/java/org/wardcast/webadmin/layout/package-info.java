/** What every page has around it: navigation, the unit chosen, language. */
@NullMarked
package org.wardcast.webadmin.layout;

import org.jspecify.annotations.NullMarked;
