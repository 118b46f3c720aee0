/**
 * Text to pixels, and every picture that was ever shown. What a panel does with a picture is its
 * adapter's business.
 */
@NullMarked
package org.wardcast.devices.panel;

import org.jspecify.annotations.NullMarked;
