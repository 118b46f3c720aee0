@NullMarked
package org.wardcast.devices.adapter.alpha;

import org.jspecify.annotations.NullMarked;
