@NullMarked
package org.wardcast.devices.panel;

import org.jspecify.annotations.NullMarked;
