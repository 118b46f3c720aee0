package org.wardcast.playlists.library;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long things may be: settings, with what suits a commune. */
@Component
record Limits(int title, int text, int items, int repeats, int gapMinutes) {
  static final Limits USUAL = new Limits(200, 5000, 200, 20, 10);

  // Written out: an annotation on a component would be an injected field.
  Limits(
      @Value("${wardcast.playlists.title-characters:200}") int title,
      @Value("${wardcast.playlists.text-characters:5000}") int text,
      @Value("${wardcast.playlists.items:200}") int items,
      @Value("${wardcast.playlists.repeats:20}") int repeats,
      @Value("${wardcast.playlists.gap-minutes:10}") int gapMinutes) {
    this.title = title;
    this.text = text;
    this.items = items;
    this.repeats = repeats;
    this.gapMinutes = gapMinutes;
  }
}
