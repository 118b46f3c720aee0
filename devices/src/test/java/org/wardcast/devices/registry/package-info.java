/** The register on both databases, with the real provinces and communes. */
@NullMarked
package org.wardcast.devices.registry;

import org.jspecify.annotations.NullMarked;
