/**
 * The library: bulletins with their versions and their way to approval, topics, playlists. Sounds
 * are asked for through {@code Sounds}; how a file becomes one, and when anything plays, is kept
 * out.
 */
@NullMarked
package org.wardcast.playlists.library;

import org.jspecify.annotations.NullMarked;
