/** Thiết bị: what is alive? The register, its import, and tests that can be heard and seen. What is on air is the
 * page Đang phát. */
@NullMarked
package org.wardcast.webadmin.pages.devices;

import org.jspecify.annotations.NullMarked;
