package org.wardcast.webadmin.pages.lexicon;

import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.speech.Lexicon;

/**
 * An entry as it was typed.
 *
 * @param caseSensitive null where the box is not ticked: a browser leaves it out
 */
record LexiconForm(String written, String read, @Nullable Boolean caseSensitive) {
  static final LexiconForm EMPTY = new LexiconForm("", "", true);

  LexiconForm {
    written = orEmpty(written);
    read = orEmpty(read);
  }

  static LexiconForm of(Lexicon.Entry entry) {
    return new LexiconForm(entry.written(), entry.read(), entry.caseSensitive());
  }

  boolean capitalsCount() {
    return Boolean.TRUE.equals(caseSensitive);
  }

  private static String orEmpty(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
