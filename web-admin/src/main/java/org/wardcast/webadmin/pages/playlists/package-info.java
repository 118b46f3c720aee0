/**
 * Danh sách phát: does it fit? Lists of playlists, the editor, and copying the last occurrence's
 * playlist to another day.
 */
@NullMarked
package org.wardcast.webadmin.pages.playlists;

import org.jspecify.annotations.NullMarked;
