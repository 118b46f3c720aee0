/** Each role in a real browser: what it does on its pages, and that no script fails meanwhile. */
@NullMarked
package org.wardcast.webadmin.browser;

import org.jspecify.annotations.NullMarked;
