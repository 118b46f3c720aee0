package org.wardcast.webadmin.pages.airlog;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wardcast.devices.Panels;
import org.wardcast.webadmin.panel.PanelPng;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** A picture that was shown, by its hash in the log: who has the line can see it again. */
@Controller
class PictureController {
  private final Panels panels;
  private final Rights rights;

  PictureController(Panels panels, Rights rights) {
    this.panels = panels;
    this.rights = rights;
  }

  @GetMapping(path = "/airlog/pictures/{sha256}.png", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> picture(
      @AuthenticationPrincipal Account account, @PathVariable String sha256) {
    rights.requireAnywhere(account, Right.SEE);
    var picture = panels.find(sha256);
    if (picture.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
        .body(PanelPng.of(picture.get()));
  }
}
