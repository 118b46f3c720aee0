/** Nhật ký thao tác: who changed what, and how it ended? It is read here, and nowhere changed. */
@NullMarked
package org.wardcast.webadmin.pages.audit;

import org.jspecify.annotations.NullMarked;
