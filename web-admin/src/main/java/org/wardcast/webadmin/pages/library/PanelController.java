package org.wardcast.webadmin.pages.library;

import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Panels;
import org.wardcast.playlists.Bulletins;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The text as panels will show it: of a version, or of what is being typed. */
@Controller
@RequestMapping("/library")
class PanelController {
  /** As long as a bulletin's text may be; more is not drawn. */
  private static final int LONGEST = 5000;

  private final Panels panels;
  private final Bulletins bulletins;
  private final Rights rights;

  PanelController(Panels panels, Bulletins bulletins, Rights rights) {
    this.panels = panels;
    this.bulletins = bulletins;
    this.rights = rights;
  }

  @GetMapping(path = "/{id}/versions/{version}/panel.png", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> version(
      @AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable int version)
      throws IOException {
    var found = bulletins.version(id, version).orElseThrow();
    rights.require(account, Right.SEE, found.ownerUnitId());
    var text = found.content().text();
    return drawn(text == null || text.isBlank() ? found.title() : text);
  }

  @PostMapping(path = "/panel", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> typed(
      @AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") String text)
      throws IOException {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    return drawn(text);
  }

  private ResponseEntity<byte[]> drawn(String text) throws IOException {
    var line = text.strip();
    var picture = panels.render(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.IMAGE_PNG)
        .body(PanelPicture.png(picture));
  }
}
