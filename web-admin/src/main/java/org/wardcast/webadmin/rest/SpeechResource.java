package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.playlists.speech.Speech;
import org.wardcast.playlists.speech.Spoken;
import org.wardcast.playlists.speech.Voice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Sounds made from text. */
@RestController
@RequestMapping("/api/v1/speech")
@Tag(name = "speech")
class SpeechResource {
  private static final int OWN_SPEED = 100;

  /**
   * What is to be spoken.
   *
   * @param voice the first there is if left out
   * @param speed percent, 50 to 200; 100 if left out
   */
  record Wanted(
      @Nullable String text,
      @Nullable String voice,
      @Nullable Integer speed) {}

  /** The text in words, as the voice is given it. */
  record Reading(String reading) {}

  private final Speech speech;
  private final Rights rights;

  SpeechResource(Speech speech, Rights rights) {
    this.speech = speech;
    this.rights = rights;
  }

  @GetMapping("/voices")
  List<Voice> voices(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return speech.voices();
  }

  @PostMapping("/reading")
  Reading reading(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.requireAnywhere(account, Right.SEE);
    return new Reading(speech.reading(text(wanted)));
  }

  /** Answers when the sound is there; its hash can be put into a bulletin. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Spoken speak(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    var speed = wanted.speed() == null ? OWN_SPEED : wanted.speed();
    return speech.speak(text(wanted), voice(wanted), speed, account.login());
  }

  private String voice(Wanted wanted) {
    if (wanted.voice() != null) {
      return wanted.voice();
    }
    var voices = speech.voices();
    return voices.isEmpty() ? "" : voices.get(0).id();
  }

  private static String text(Wanted wanted) {
    return wanted.text() == null ? "" : wanted.text();
  }
}
