package org.wardcast.webadmin.pages.library;

import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.speech.Speaking;
import org.wardcast.playlists.speech.Speech;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Has the typed text spoken while its writer goes on, and hands the sound to the form. */
@Controller
@RequestMapping("/library/speech")
class SpeechController {
  private final Speech speech;
  private final Sounds sounds;
  private final SpokenView view;
  private final SoundAccess access;
  private final Rights rights;

  SpeechController(
      Speech speech, Sounds sounds, SpokenView view, SoundAccess access, Rights rights) {
    this.speech = speech;
    this.sounds = sounds;
    this.view = view;
    this.access = access;
    this.rights = rights;
  }

  @PostMapping
  String begin(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String voice,
      @RequestParam(defaultValue = "100") int speed,
      HttpSession session,
      Model model) {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    return show(speech.begin(text, voice, speed, account.login()), session, model);
  }

  @GetMapping("/{id}")
  String state(
      @AuthenticationPrincipal Account account,
      @PathVariable String id,
      HttpSession session,
      Model model) {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    var speaking =
        speech.find(id).filter(one -> one.who().equals(account.login())).orElseThrow();
    return show(speaking, session, model);
  }

  /** What the voice would be given. */
  @PostMapping("/reading")
  String reading(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "") String text,
      Model model) {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    model.addAttribute("reading", speech.reading(text));
    return "library/speech :: reading";
  }

  private String show(Speaking speaking, HttpSession session, Model model) {
    model.addAttribute("speaking", speaking);
    var spoken = speaking.spoken();
    if (spoken != null) {
      access.remember(session, spoken.soundSha256());
      model.addAttribute("voiceName", view.voice(spoken.voice()));
      model.addAttribute("sound", sounds.find(spoken.soundSha256()).orElseThrow());
    }
    return "library/speech :: state";
  }
}
