/** Files on their way in: pieces, breaks, resuming, tidying up, and handing the whole file to check-in. */
@NullMarked
package org.wardcast.playlists.upload;

import org.jspecify.annotations.NullMarked;
