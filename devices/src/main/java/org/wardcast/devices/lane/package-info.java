/**
 * One ordered queue per physical line, with a deadline on every exchange. Retry and back-off are
 * here and nowhere else; what is said on the line is the adapters' business.
 */
@NullMarked
package org.wardcast.devices.lane;

import org.jspecify.annotations.NullMarked;
