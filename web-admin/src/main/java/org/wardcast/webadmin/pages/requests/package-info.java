/** Đề nghị: wishes for slots and slots that were replaced, for central staff to decide. */
@NullMarked
package org.wardcast.webadmin.pages.requests;

import org.jspecify.annotations.NullMarked;
