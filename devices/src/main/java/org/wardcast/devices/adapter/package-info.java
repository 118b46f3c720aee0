/** The adapters, one folder a protocol, and what they owe the rest. A folder knows no other folder, and nothing outside
 * a folder changes for a new protocol. */
@NullMarked
package org.wardcast.devices.adapter;

import org.jspecify.annotations.NullMarked;
