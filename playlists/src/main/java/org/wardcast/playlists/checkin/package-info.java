/** From an uploaded file to a levelled sound: probe, tags, loudness, normalise, trim points, peaks. ffmpeg and ffprobe run here as bounded processes of their own; no uploaded byte is decoded inside our JVM, and no table is touched. */
@NullMarked
package org.wardcast.playlists.checkin;

import org.jspecify.annotations.NullMarked;
