package org.wardcast.playlists.speech.reading;

import org.jspecify.annotations.Nullable;

/** Knows one way of writing. */
@FunctionalInterface
interface Rule {
  /** What stands at this place, read aloud; null if it is not this rule's business. */
  @Nullable Found at(Place place);
}
