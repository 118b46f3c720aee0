/** What all imports from a file have in common: the answer row by row, and the example to start from. */
@NullMarked
package org.wardcast.webadmin.pages.imports;

import org.jspecify.annotations.NullMarked;
