package org.wardcast.webadmin.pages.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.playlists.Upload;
import org.wardcast.playlists.Uploads;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/**
 * Uploads as the page's script sends them: with the session and its CSRF token, in pieces, resumed
 * from {@code received}. The answers are those of the REST resource.
 */
@RestController
@RequestMapping("/library/uploads")
class UploadsController {
  /** A file to come. */
  record Wanted(@Nullable String fileName, long size) {}

  /** How far it is; {@code detail} says why it was refused. */
  record State(
      String id,
      String fileName,
      long size,
      long received,
      Upload.Phase phase,
      int percent,
      boolean duplicate,
      @Nullable String soundSha256,
      @Nullable String detail) {}

  private final Uploads uploads;
  private final SoundAccess access;
  private final Rights rights;
  private final Sentences sentences;

  UploadsController(Uploads uploads, SoundAccess access, Rights rights, Sentences sentences) {
    this.uploads = uploads;
    this.access = access;
    this.rights = rights;
    this.sentences = sentences;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  State begin(
      @AuthenticationPrincipal Account account, @RequestBody Wanted wanted, HttpSession session) {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    var name = wanted.fileName() == null ? "" : wanted.fileName();
    return state(uploads.begin(name, wanted.size(), account.login()), session);
  }

  @PutMapping("/{id}")
  State append(
      @AuthenticationPrincipal Account account,
      @PathVariable String id,
      @RequestParam long offset,
      HttpServletRequest request,
      HttpSession session)
      throws IOException {
    mine(account, id);
    return state(uploads.append(id, offset, request.getInputStream()), session);
  }

  @GetMapping("/{id}")
  State find(
      @AuthenticationPrincipal Account account, @PathVariable String id, HttpSession session) {
    return state(mine(account, id), session);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@AuthenticationPrincipal Account account, @PathVariable String id) {
    mine(account, id);
    uploads.cancel(id);
  }

  private Upload mine(Account account, String id) {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    return uploads.find(id).filter(up -> up.startedBy().equals(account.login())).orElseThrow();
  }

  private State state(Upload up, HttpSession session) {
    var refusal = up.refusal();
    var sound = up.soundSha256();
    if (sound != null) {
      access.remember(session, sound);
    }
    return new State(
        up.id(),
        up.fileName(),
        up.size(),
        up.received(),
        up.phase(),
        up.percent(),
        up.duplicate(),
        sound,
        refusal == null ? null : sentences.of(refusal));
  }
}
