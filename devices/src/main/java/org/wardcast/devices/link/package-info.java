/** Bytes over serial lines, TCP and UDP, behind one interface. Framing and meaning are the adapters' business. */
@NullMarked
package org.wardcast.devices.link;

import org.jspecify.annotations.NullMarked;
