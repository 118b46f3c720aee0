package org.wardcast.devices.link;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wardcast.devices.Refusal;

/** What an address of a line may look like. Pure: whether anybody is there is not asked. */
final class Addresses {
  private static final Set<String> SERIAL = Set.of("baud", "mode");

  private Addresses() {}

  static void check(URI address) {
    switch (scheme(address)) {
      case "serial" -> serial(address);
      case "tcp", "udp" -> network(address);
      default -> throw new Refusal("address", "address.scheme", address.toString());
    }
  }

  static String scheme(URI address) {
    return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
  }

  static void network(URI address) {
    if (address.getHost() == null || address.getPort() < 1 || address.getPort() > 65535) {
      throw new Refusal("address", "address.network", address.toString());
    }
  }

  static SerialPlace serial(URI address) {
    var text = address.getSchemeSpecificPart();
    var cut = text.indexOf('?');
    var path = cut < 0 ? text : text.substring(0, cut);
    var parameters = parameters(address, cut < 0 ? "" : text.substring(cut + 1));
    if (path.isBlank() || !SERIAL.containsAll(parameters.keySet())) {
      throw new Refusal("address", "address.serial", address.toString());
    }
    try {
      return SerialPlace.of(
          path, parameters.getOrDefault("baud", "9600"), parameters.getOrDefault("mode", "8N1"));
    } catch (IllegalArgumentException e) {
      throw new Refusal("address", "address.serial", address.toString());
    }
  }

  private static Map<String, String> parameters(URI address, String query) {
    var found = new TreeMap<String, String>();
    for (var part : query.isEmpty() ? new String[0] : query.split("&")) {
      var cut = part.indexOf('=');
      if (cut < 1 || found.put(part.substring(0, cut), part.substring(cut + 1)) != null) {
        throw new Refusal("address", "address.serial", address.toString());
      }
    }
    return found;
  }
}
