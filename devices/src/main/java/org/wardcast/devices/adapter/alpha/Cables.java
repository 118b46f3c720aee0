package org.wardcast.devices.adapter.alpha;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.wardcast.devices.link.Links;

/** The lines in use, each shared by the signs on it and given back by the last. */
final class Cables {
  private static final class Use {
    final Cable cable;
    int signs;

    Use(Cable cable) {
      this.cable = cable;
    }
  }

  private final Links links;
  private final Map<String, Use> uses = new HashMap<>();

  Cables(Links links) {
    this.links = links;
  }

  /** Serial settings are not part of a line's name: two signs cannot differ in them. */
  static String name(URI address) {
    var text = address.toString();
    var cut = text.indexOf('?');
    return cut < 0 ? text : text.substring(0, cut);
  }

  synchronized Cable join(URI address) {
    var use = uses.computeIfAbsent(name(address), n -> new Use(new Cable(links, address)));
    use.signs++;
    return use.cable;
  }

  synchronized void leave(URI address) {
    var name = name(address);
    var use = uses.get(name);
    if (use != null && --use.signs == 0) {
      uses.remove(name);
      use.cable.drop();
    }
  }
}
