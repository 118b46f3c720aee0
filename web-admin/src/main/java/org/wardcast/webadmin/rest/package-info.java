/** REST, {@code /api/v1}: one class a noun. Each asks {@link org.wardcast.webadmin.people.Rights} before it does anything. */
@NullMarked
package org.wardcast.webadmin.rest;

import org.jspecify.annotations.NullMarked;
