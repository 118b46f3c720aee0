package org.wardcast.webadmin.pages.library;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Sounds;
import org.wardcast.webadmin.people.Account;

/** A sound to hear and to see. Who asks names the bulletin it is in. */
@Controller
@RequestMapping("/library/sounds/{sha256}")
class SoundController {
  /** A sound never changes: its address is its content. */
  private static final CacheControl KEPT =
      CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

  private final Sounds sounds;
  private final SoundAccess access;

  SoundController(Sounds sounds, SoundAccess access) {
    this.sounds = sounds;
    this.access = access;
  }

  /** The house format; parts of it on request, so that a player can jump. */
  @GetMapping("/house")
  ResponseEntity<Resource> house(
      @AuthenticationPrincipal Account account,
      @PathVariable String sha256,
      @RequestParam(required = false) @Nullable Long bulletin,
      HttpSession session) {
    sound(account, sha256, bulletin, session);
    return ResponseEntity.ok()
        .cacheControl(KEPT)
        .contentType(MediaType.parseMediaType("audio/flac"))
        .body(new FileSystemResource(sounds.house(sha256)));
  }

  /** A small picture for the list; what lies outside the trim points is pale. */
  @GetMapping(path = "/wave.svg", produces = "image/svg+xml")
  ResponseEntity<String> wave(
      @AuthenticationPrincipal Account account,
      @PathVariable String sha256,
      @RequestParam(required = false) @Nullable Long bulletin,
      HttpSession session)
      throws IOException {
    var sound = sound(account, sha256, bulletin, session);
    return ResponseEntity.ok()
        .cacheControl(KEPT)
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .body(Wave.small(sound, sounds.peaks(sha256)).svg());
  }

  private Sound sound(
      Account account, String sha256, @Nullable Long bulletin, HttpSession session) {
    if (!access.may(account, session, sha256, bulletin)) {
      throw new NoSuchElementException("sound");
    }
    return sounds.find(sha256).orElseThrow();
  }
}
