/**
 * A loudspeaker and a panel that only pretend, for the demo and for rehearsals. There is no wire:
 * a clip is handed over in pieces of 20 ms at the pace it would sound, each due at its own moment
 * counted from the first; what was handed over is what can be heard, counted and hashed. Takes
 * 16-bit PCM in network byte order (RFC 2586). Address: {@code sim:} and any name.
 */
@NullMarked
package org.wardcast.devices.adapter.simulated;

import org.jspecify.annotations.NullMarked;
