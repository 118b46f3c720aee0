package org.wardcast.webadmin.pages.airlog;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wardcast.playlists.Sounds;
import org.wardcast.webadmin.people.Account;

/** One line of the log, and what was heard: whoever has the line may hear it, whatever the library says. */
@Controller
@RequestMapping("/airlog/lines/{number}")
class LineController {
  private final OneLineView view;
  private final Sounds sounds;

  LineController(OneLineView view, Sounds sounds) {
    this.view = view;
    this.sounds = sounds;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Account account, @PathVariable long number, Model model) {
    model.addAttribute("one", view.of(account, number));
    model.addAttribute("styles", List.of("/static/library.css", "/static/airlog.css"));
    model.addAttribute("scripts", List.of("/static/bulletin.js"));
    return "airlog/line";
  }

  /** The house format of the recording that the line names by its hash. */
  @GetMapping("/sound")
  ResponseEntity<Resource> sound(
      @AuthenticationPrincipal Account account, @PathVariable long number) {
    var hash = view.require(account, number).soundSha256();
    if (hash == null || sounds.find(hash).isEmpty()) {
      throw new NoSuchElementException("sound of line " + number);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
        .contentType(MediaType.parseMediaType("audio/flac"))
        .body(new FileSystemResource(sounds.house(hash)));
  }
}
