package org.wardcast.playlists.speech.engine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a service is asked. */
record SpeechRequest(String text, String voice, int speed) {
  static final String JSON = "application/json; charset=utf-8";
  static final String FORM = "application/x-www-form-urlencoded";

  String json() {
    return "{\"text\": %s, \"voice\": %s, \"speed\": %s}"
        .formatted(quoted(text), quoted(voice), factor());
  }

  String form() {
    return "text=" + encoded(text) + "&voice=" + encoded(voice) + "&speed=" + factor();
  }

  private String factor() {
    return String.format(Locale.ROOT, "%.2f", speed / 100.0);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String quoted(String value) {
    var json = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
