/**
 * Wishes for slots and slots that were replaced, until somebody decides. What is granted is checked
 * again like any other slot.
 */
@NullMarked
package org.wardcast.scheduler.requests;

import org.jspecify.annotations.NullMarked;
