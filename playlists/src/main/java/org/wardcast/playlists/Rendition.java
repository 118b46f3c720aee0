package org.wardcast.playlists;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The trimmed sound of a bulletin as a device can be sent it, made once and kept by content.
 *
 * @param mediaType with parameters, e.g. {@code audio/PCMA;rate=8000}, {@code audio/L16;rate=16000}
 *     (big-endian, as RFC 2586 has it)
 * @param file raw bytes of that type, no container for PCM and G.711
 * @param sha256 of the file's bytes, lower-case hex
 */
public record Rendition(String mediaType, Path file, String sha256, Duration length) {}
