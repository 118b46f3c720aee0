package org.wardcast.devices;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Sound in the form a device takes, as a local file of raw bytes.
 *
 * @param mediaType e.g. {@code audio/PCMA;rate=8000}
 * @param sha256 of the file's bytes; two clips with the same hash are the same clip
 */
public record Clip(Path file, String mediaType, String sha256, Duration length) {}
