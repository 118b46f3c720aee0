/** WHERE it plays: units and areas, devices, protocol adapters, links, health. It knows no playlist and no hour. */
@NullMarked
package org.wardcast.devices;

import org.jspecify.annotations.NullMarked;
