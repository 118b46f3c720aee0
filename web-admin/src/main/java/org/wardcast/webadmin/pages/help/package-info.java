/** Hướng dẫn: the user guide, in both languages, for everybody who can sign in. */
@NullMarked
package org.wardcast.webadmin.pages.help;

import org.jspecify.annotations.NullMarked;
