/**
 * Thư viện and Bản tin: what do we have, what waits? Files come in, bulletins are written, heard,
 * approved and withdrawn. What is allowed when is decided in playlists and in people, not here.
 */
@NullMarked
package org.wardcast.webadmin.pages.library;

import org.jspecify.annotations.NullMarked;
