package org.wardcast.devices.adapter.alpha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Field;

/** The files of a simulated sign, and what is to be seen of them. */
final class SignMemory {
  private static final Pattern ENTRY =
      Pattern.compile("([ -~])([ABD])([UL])([0-9A-F]{4})([0-9A-F]{4})");
  private static final Pattern DOTS =
      Pattern.compile("(.)([0-9A-F]{2})([0-9A-F]{2})(.*)", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("\\x1B[ &\"0](.)(.*)", Pattern.DOTALL);

  private final int width;
  private final int height;
  private final Panels font;
  private final Map<Character, String> table = new LinkedHashMap<>();
  private final Map<Character, String> texts = new HashMap<>();
  private final Map<Character, Picture> pictures = new HashMap<>();
  private String sequence = "A";
  private int layouts;

  SignMemory(int width, int height, Panels font) {
    this.width = width;
    this.height = height;
    this.font = font;
    // A new sign has one text.
    table.put('A', AlphaFields.textEntry('A', 0x100));
  }

  /** @return false for a command or label it does not know, or if there is no room */
  boolean obey(Field field) {
    var data = field.data();
    return switch (field.command()) {
      case 'A' -> text(data);
      case 'I' -> dots(data);
      case 'E' -> data.startsWith("$") ? layOut(data.substring(1)) : setting(data);
      default -> false;
    };
  }

  private boolean text(String data) {
    if (data.isEmpty()) {
      return false;
    }
    char label = data.charAt(0);
    var text = data.substring(1);
    int room = label == AlphaFields.PRIORITY_FILE ? AlphaFields.PRIORITY_BYTES : room(label, 'A');
    if (text.length() > room) {
      return false;
    }
    texts.put(label, text);
    return true;
  }

  private boolean dots(String data) {
    var parts = DOTS.matcher(data);
    if (!parts.matches()
        || room(data.charAt(0), 'D') != Integer.parseInt(data.substring(1, 5), 16)) {
      return false;
    }
    int rows = Integer.parseInt(parts.group(2), 16);
    int columns = Integer.parseInt(parts.group(3), 16);
    var pixels = parts.group(4);
    if (!pixels.matches("([0-8]{" + columns + "}\\r){" + rows + "}")) {
      return false;
    }
    var picture = new Canvas(columns, rows);
    for (int i = 0; i < pixels.length(); i++) {
      if (pixels.charAt(i) != '0' && pixels.charAt(i) != '\r') {
        picture.light(i % (columns + 1), i / (columns + 1));
      }
    }
    pictures.put(data.charAt(0), picture.picture());
    return true;
  }

  private boolean layOut(String entries) {
    var found = ENTRY.matcher(entries);
    var laidOut = new LinkedHashMap<Character, String>();
    int end = 0;
    while (found.find() && found.start() == end) {
      laidOut.put(found.group(1).charAt(0), found.group());
      end = found.end();
    }
    if (end != entries.length()) {
      return false;
    }
    layouts++;
    table.clear();
    table.putAll(laidOut);
    texts.keySet().retainAll(Set.of(AlphaFields.PRIORITY_FILE));
    pictures.clear();
    return true;
  }

  private boolean setting(String data) {
    if (data.startsWith(".TU") || data.startsWith(".SU")) {
      sequence = data.substring(3);
      return true;
    }
    return !data.isEmpty() && " !&'()2,7;/".indexOf(data.charAt(0)) >= 0;
  }

  /** -1 if there is no such file. */
  private int room(char label, char type) {
    var entry = table.getOrDefault(label, "");
    return entry.length() > 1 && entry.charAt(1) == type
        ? Integer.parseInt(entry.substring(3, 7), 16)
        : -1;
  }

  String layout() {
    return String.join("", table.values());
  }

  int layouts() {
    return layouts;
  }

  Optional<Picture> picture() {
    var urgent = texts.getOrDefault(AlphaFields.PRIORITY_FILE, "");
    if (!urgent.isEmpty()) {
      return shown(urgent);
    }
    return sequence
        .chars()
        .mapToObj(label -> texts.getOrDefault((char) label, ""))
        .flatMap(text -> shown(text).stream())
        .findFirst();
  }

  private Optional<Picture> shown(String text) {
    var parts = TEXT.matcher(text);
    var content = content(parts.matches() ? parts.group(2) : text);
    if (content == null) {
      return Optional.empty();
    }
    var stands = !parts.matches() || parts.group(1).charAt(0) != AlphaFields.ROTATE;
    var seen = new Canvas(stands ? width : content.width(), height);
    var left = stands ? Math.max(0, (width - content.width()) / 2) : 0;
    seen.draw(content, left, (height - content.height()) / 2);
    return Optional.of(seen.picture());
  }

  /** Letters and pictures in a row; null if there is nothing to see. */
  private @Nullable Picture content(String content) {
    var parts = new ArrayList<Picture>();
    var letters = new StringBuilder();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == 0x1C) {
        i++;
      } else if (c == 0x14 && i + 1 < content.length()) {
        letters(letters, parts);
        var picture = pictures.get(content.charAt(++i));
        if (picture != null) {
          parts.add(picture);
        }
      } else if (c >= ' ') {
        letters.append(c);
      }
    }
    letters(letters, parts);
    if (parts.isEmpty()) {
      return null;
    }
    var row = new Canvas(
        parts.stream().mapToInt(Picture::width).sum(),
        parts.stream().mapToInt(Picture::height).max().orElse(height));
    int left = 0;
    for (var part : parts) {
      row.draw(part, left, (parts.get(0).height() - part.height()) / 2);
      left += part.width();
    }
    return row.picture();
  }

  private void letters(StringBuilder letters, List<Picture> parts) {
    if (!letters.toString().isBlank()) {
      parts.add(font.render(letters.toString()));
    }
    letters.setLength(0);
  }
}
