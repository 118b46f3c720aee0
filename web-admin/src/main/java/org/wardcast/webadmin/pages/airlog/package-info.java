/** Nhật ký phát sóng: what was heard where? The log is read here and taken away as a file, never changed. */
@NullMarked
package org.wardcast.webadmin.pages.airlog;

import org.jspecify.annotations.NullMarked;
