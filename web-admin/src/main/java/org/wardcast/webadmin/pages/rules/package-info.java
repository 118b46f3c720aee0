/** Rules of the air: the list by unit with what breaks them now, one form, the example packs and exemptions. */
@NullMarked
package org.wardcast.webadmin.pages.rules;

import org.jspecify.annotations.NullMarked;
