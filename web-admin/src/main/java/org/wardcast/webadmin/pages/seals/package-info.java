/** The seals of the airtime log and their key; corrections of single lines. */
@NullMarked
package org.wardcast.webadmin.pages.seals;

import org.jspecify.annotations.NullMarked;
