package org.wardcast.playlists.speech;

import java.util.List;
import java.util.Optional;

/** Makes speech from text, to be heard before it is approved. */
public interface Speech {
  /** Those whose engine is there and answers; empty if none is. */
  List<Voice> voices();

  /** The text as an announcer would read it: what is given to the voice. */
  String reading(String text);

  /**
   * Speaks and checks the sound in. The same text, voice, speed and reading gives the sound that is
   * there already. Takes seconds: not for a thread that must be quick.
   *
   * @param speed percent of the voice's own, 50 to 200
   * @throws org.wardcast.playlists.Refusal on {@code text}, {@code voice} or {@code speed}, or when
   *     the engine failed; nothing is left behind then
   */
  Spoken speak(String text, String voice, int speed, String who);

  /**
   * The same, and returns at once.
   *
   * @throws org.wardcast.playlists.Refusal on {@code text}, {@code voice} or {@code speed}, or when
   *     too many texts wait already
   */
  Speaking begin(String text, String voice, int speed, String who);

  /** How far it is; for an hour after its end. */
  Optional<Speaking> find(String id);

  /** The last time this sound was made here; empty if it was not made from text. */
  Optional<Spoken> of(String soundSha256);
}
