package org.wardcast.playlists.speech.lexicon;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.wardcast.playlists.speech.Lexicon;
import org.wardcast.playlists.speech.reading.Abbreviations;
import org.wardcast.testkit.Database;

/** The lexicon as it comes with the program. */
public final class SuppliedLexicon {
  private SuppliedLexicon() {}

  public static Lexicon on(Database db) {
    db.migrate("playlists");
    return new LexiconStore(
        db.write(),
        db.read(),
        db.transactions(),
        Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC));
  }

  public static Abbreviations abbreviations(Lexicon lexicon) {
    return new Abbreviations(lexicon.entries().stream()
        .map(e -> new Abbreviations.Entry(e.written(), e.read(), e.caseSensitive()))
        .toList());
  }
}
