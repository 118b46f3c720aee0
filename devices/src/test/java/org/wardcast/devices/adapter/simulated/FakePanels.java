package org.wardcast.devices.adapter.simulated;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;
import org.wardcast.devices.adapter.Clips;

/** Draws every text as its own bits. */
final class FakePanels implements Panels {
  private final Map<String, Picture> kept = new HashMap<>();

  @Override
  public Picture render(String text) {
    var bits = new byte[16];
    bits[0] = (byte) text.hashCode();
    return new Picture(8, 16, bits);
  }

  @Override
  public String keep(Picture picture) {
    var hash = Clips.sha256(picture.rows());
    kept.put(hash, picture);
    return hash;
  }

  @Override
  public Optional<Picture> find(String sha256) {
    return Optional.ofNullable(kept.get(sha256));
  }
}
