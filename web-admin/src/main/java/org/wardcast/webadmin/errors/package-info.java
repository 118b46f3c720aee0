/** Every no in the asker's language: problem details for REST, a page or a fragment for people. */
@NullMarked
package org.wardcast.webadmin.errors;

import org.jspecify.annotations.NullMarked;
