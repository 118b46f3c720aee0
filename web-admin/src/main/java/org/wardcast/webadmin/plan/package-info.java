/**
 * Answers about the plan that pages and REST give alike: why, a week's dry run, whose part is whose. It reads; nothing
 * here saves but a copied playlist.
 */
@NullMarked
package org.wardcast.webadmin.plan;

import org.jspecify.annotations.NullMarked;
