/**
 * Chiến dịch: the list, one campaign with its phases and figures, its form, the proposal that fills
 * its slots, and the anniversaries. What may play where is decided in scheduler.
 */
@NullMarked
package org.wardcast.webadmin.pages.campaigns;

import org.jspecify.annotations.NullMarked;
