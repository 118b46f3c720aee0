/** Đang phát: is everything playing that should be? Live, with ears and eyes on what goes out. */
@NullMarked
package org.wardcast.webadmin.pages.now;

import org.jspecify.annotations.NullMarked;
