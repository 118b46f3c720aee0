package org.wardcast.playlists.speech.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text as an announcer would say it. */
public final class Reading {
  /** Entries that lean on one another deeper than this lean on themselves. */
  private static final int DEEPEST = 8;

  private final Abbreviations lexicon;
  private final int depth;
  private final List<Rule> rules;

  public Reading(Abbreviations lexicon) {
    this(lexicon, 0);
  }

  private Reading(Abbreviations lexicon, int depth) {
    this.lexicon = lexicon;
    this.depth = depth;
    this.rules = List.of(
        new Addresses(),
        new Documents(lexicon, this::deeper),
        this::abbreviation,
        new Dates(),
        new Times(),
        new Phones(),
        new Fractions(),
        new Quantities(),
        new Roman(),
        new Capitals(lexicon, this::deeper),
        new Marks(),
        new Figures());
  }

  public String of(String text) {
    var clean = Cleaning.before(text);
    var words = new StringBuilder();
    for (int i = 0; i < clean.length(); ) {
      var found = found(new Place(clean, i));
      if (found == null) {
        words.append(clean.charAt(i));
        i++;
      } else {
        add(words, found, clean);
        i = found.end();
      }
    }
    return Cleaning.after(words.toString());
  }

  private @Nullable Found found(Place place) {
    for (var rule : rules) {
      var found = rule.at(place);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Words never run into their neighbours: TP.Đà Lạt. */
  private static void add(StringBuilder words, Found found, String text) {
    if (found.words().isEmpty()) {
      return;
    }
    boolean glued = !words.isEmpty()
        && Place.inWord(words.charAt(words.length() - 1))
        && Place.inWord(found.words().charAt(0));
    words.append(glued ? " " : "").append(found.words());
    boolean runsOn = found.end() < text.length()
        && Place.inWord(text.charAt(found.end()))
        && Place.inWord(found.words().charAt(found.words().length() - 1));
    words.append(runsOn ? " " : "");
  }

  private @Nullable Found abbreviation(Place place) {
    var entry = lexicon.at(place);
    return entry == null
        ? null
        : new Found(place.at() + entry.written().length(), deeper(entry.read()));
  }

  /** What an entry says may hold other entries. */
  private String deeper(String read) {
    return depth >= DEEPEST ? read : new Reading(lexicon, depth + 1).of(read);
  }
}
