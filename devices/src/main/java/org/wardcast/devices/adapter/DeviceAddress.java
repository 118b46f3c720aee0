package org.wardcast.devices.adapter;

import java.net.URI;
import java.util.Map;

/** Where and how one device is reached. */
public record DeviceAddress(long deviceId, URI address, Map<String, String> settings) {}
