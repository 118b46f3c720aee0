/** Taking the airtime log away signed, proving one line, and letting old lines go. */
@NullMarked
package org.wardcast.webadmin.pages.exports;

import org.jspecify.annotations.NullMarked;
