package org.wardcast.playlists.speech.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asked last: whatever no other rule knew, no figure is left to the voice. */
final class Figures implements Rule {
  private static final Pattern WRITTEN = Pattern.compile("\\d+");

  @Override
  public @Nullable Found at(Place place) {
    var match = Character.isDigit(place.here()) ? place.match(WRITTEN) : null;
    return match == null ? null : new Found(match.end(), Cardinal.of(match.group()));
  }
}
