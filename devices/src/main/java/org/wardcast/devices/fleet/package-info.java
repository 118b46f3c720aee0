/**
 * All devices as one: which adapter and connection a device id stands for, and what its answers say
 * of its health. Queueing and retrying are the lanes' business, the register is {@code
 * Devices}.
 */
@NullMarked
package org.wardcast.devices.fleet;

import org.jspecify.annotations.NullMarked;
