package org.wardcast.devices.adapter.rtp;

import java.net.StandardProtocolFamily;

/**
 * What a socket has to be set to; devices that agree share one.
 *
 * @param nic interface that multicast leaves by; the system's choice if empty
 */
record WireOptions(StandardProtocolFamily family, int dscp, int ttl, String nic) {}
