package org.wardcast.devices.panel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;

/** The real font without a database, for tests of what shows pictures. */
public final class RememberedPanels implements Panels {
  private final PanelFont font = new PanelFont();
  private final Map<String, Picture> kept = new ConcurrentHashMap<>();

  @Override
  public Picture render(String text) {
    return font.draw(text);
  }

  @Override
  public String keep(Picture picture) {
    var hash = KeptPanels.hash(picture);
    kept.put(hash, picture);
    return hash;
  }

  @Override
  public Optional<Picture> find(String sha256) {
    return Optional.ofNullable(kept.get(sha256));
  }
}
