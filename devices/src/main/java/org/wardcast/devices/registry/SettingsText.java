package org.wardcast.devices.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardcast.devices.Refusal;

/** {@code key=value;key=value}, as it stands in the CSV file, the form and the table. */
final class SettingsText {
  private SettingsText() {}

  /** What is left empty counts as not said. */
  static Map<String, String> parse(String text) {
    var settings = new LinkedHashMap<String, String>();
    for (var part : text.split(";")) {
      var cut = part.indexOf('=');
      if (part.isBlank()) {
        continue;
      }
      var key = cut < 0 ? "" : part.substring(0, cut).strip();
      if (key.isEmpty()) {
        throw new Refusal("settings", "devices.settings.wrong", part.strip());
      }
      if (settings.put(key, part.substring(cut + 1).strip()) != null) {
        throw new Refusal("settings", "devices.settings.twice", key);
      }
    }
    settings.values().removeIf(String::isEmpty);
    return settings;
  }

  static String write(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(";"));
  }
}
