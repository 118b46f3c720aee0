/** What the program around scheduler does for the seals: their post, and the word when a key is lost. */
@NullMarked
package org.wardcast.webadmin.seals;

import org.jspecify.annotations.NullMarked;
