package org.wardcast.playlists.speech.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Voice;

/** Says words with one of its voices. */
interface SpeechEngine {
  /** Stored with every voice, so it never changes. */
  String name();

  /** Empty when the engine is not there or does not answer. */
  List<Voice> voices();

  /**
   * @param voice as this engine calls it, without the engine's name
   * @param speed percent of the voice's own
   * @param into a file that does not exist yet
   * @throws Refusal when it failed: a sentence for the operator
   */
  void speak(String words, String voice, int speed, Path into)
      throws IOException, InterruptedException;
}
