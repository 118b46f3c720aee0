package org.wardcast.playlists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The checked-in sounds and the files that belong to them. */
public interface Sounds {
  Optional<Sound> find(String sha256);

  /** Many at once, by hash; what does not exist is left out. */
  default Map<String, Sound> findAll(Collection<String> sha256s) {
    var found = new LinkedHashMap<String, Sound>();
    sha256s.forEach(sha256 -> find(sha256).ifPresent(sound -> found.put(sha256, sound)));
    return found;
  }

  /** The file as it was uploaded. */
  Path original(String sha256);

  /** The house format: 48 kHz mono 16-bit FLAC, whole length, levelled. */
  Path house(String sha256);

  /** Waveform of the whole length: one absolute peak per 50 ms, 0 to 255. */
  byte[] peaks(String sha256) throws IOException;
}
