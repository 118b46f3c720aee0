/**
 * The register: units, areas and devices, how they come in from a CSV file or by hand, and what is
 * known of a device's health. Whether somebody may change them is not decided here.
 */
@NullMarked
package org.wardcast.devices.registry;

import org.jspecify.annotations.NullMarked;
