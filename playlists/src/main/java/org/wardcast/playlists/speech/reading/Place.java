package org.wardcast.playlists.speech.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One place in a text, with what stands before and behind it. */
record Place(String text, int at) {
  /** No cue lies further away than this. */
  private static final int NEAR = 80;

  char here() {
    return text.charAt(at);
  }

  /** The character before, or a blank at the beginning. */
  char before() {
    return at == 0 ? ' ' : text.charAt(at - 1);
  }

  /** Whether a word or a figure begins here: nothing of its kind stands right before. */
  boolean begins() {
    return !inWord(before());
  }

  static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The pattern's match that begins right here. It sees what stands around. */
  @Nullable Matcher match(Pattern pattern) {
    var matcher = pattern.matcher(text);
    matcher.region(at, text.length());
    matcher.useTransparentBounds(true);
    matcher.useAnchoringBounds(false);
    return matcher.lookingAt() ? matcher : null;
  }

  /** @param cue must end in {@code $} */
  boolean after(Pattern cue) {
    return cue.matcher(text.substring(Math.max(0, at - NEAR), at)).find();
  }

  /** Whether this follows, blanks apart, once {@code end} is reached. */
  boolean followed(int end, Pattern cue) {
    var matcher = cue.matcher(text);
    matcher.region(end, text.length());
    return matcher.lookingAt();
  }

  char charAt(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }
}
