package org.wardcast.webadmin.pages.library;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Speech;
import org.wardcast.playlists.speech.Spoken;
import org.wardcast.playlists.speech.Voice;
import org.wardcast.webadmin.errors.Sentences;

/** What pages tell about a sound that a machine spoke. */
@Component
class SpokenView {
  private static final String CODE = "web.speech.voice.";

  /** A voice to choose. */
  record Choice(String id, String name) {}

  /**
   * How a sound came about.
   *
   * @param fresh it was spoken from the words that stand there now
   */
  record Facts(Spoken spoken, String voice, boolean fresh) {}

  private final Speech speech;
  private final Sentences sentences;

  SpokenView(Speech speech, Sentences sentences) {
    this.speech = speech;
    this.sentences = sentences;
  }

  List<Choice> voices() {
    return speech.voices().stream().map(v -> new Choice(v.id(), name(v))).toList();
  }

  /** For the form: the voices, and what is known of the sound it has. */
  void into(Model model, String soundSha256, String text) {
    model.addAttribute("voices", voices());
    model.addAttribute("spoken", soundSha256.isEmpty() ? null : facts(soundSha256, text));
  }

  /** Null if no machine spoke it. */
  @Nullable Facts facts(@Nullable String soundSha256, @Nullable String text) {
    var spoken = soundSha256 == null ? null : speech.of(soundSha256).orElse(null);
    return spoken == null
        ? null
        : new Facts(spoken, voice(spoken.voice()), fresh(spoken, plain(text)));
  }

  String voice(String id) {
    return speech.voices().stream()
        .filter(voice -> voice.id().equals(id))
        .findFirst()
        .map(this::name)
        .orElseGet(() -> translated(id, id));
  }

  /** Voices that come with the program have a name in each language; others as configured. */
  private String name(Voice voice) {
    return translated(voice.id(), voice.name());
  }

  private String translated(String id, String otherwise) {
    var code = CODE + id.replace(':', '.');
    var name = sentences.of(code);
    return name.equals(code) ? otherwise : name;
  }

  /** Words that sound the same are the same here. */
  private boolean fresh(Spoken spoken, String text) {
    if (text.equals(spoken.text())) {
      return true;
    }
    try {
      return speech.reading(text).equals(spoken.reading());
    } catch (Refusal tooLong) {
      return false;
    }
  }

  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
  }
}
