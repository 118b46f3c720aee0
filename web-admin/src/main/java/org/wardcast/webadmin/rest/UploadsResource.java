package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
 * Sound files come in by pieces: announce, send bytes from an offset (again from {@code received} if
 * the line broke), then ask until the check-in is done.
 */
@RestController
@RequestMapping("/api/v1/uploads")
@Tag(name = "uploads")
class UploadsResource {
  /**
   * A file to come.
   *
   * @param size in bytes
   */
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
      @Nullable String code,
      @Nullable String detail) {}

  private final Uploads uploads;
  private final Rights rights;
  private final Sentences sentences;

  UploadsResource(Uploads uploads, Rights rights, Sentences sentences) {
    this.uploads = uploads;
    this.rights = rights;
    this.sentences = sentences;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  State begin(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    var name = wanted.fileName() == null ? "" : wanted.fileName();
    return state(uploads.begin(name, wanted.size(), account.login()));
  }

  @PutMapping(path = "/{id}", consumes = "application/octet-stream")
  State append(
      @AuthenticationPrincipal Account account,
      @PathVariable String id,
      @RequestParam long offset,
      HttpServletRequest request)
      throws IOException {
    mine(account, id);
    return state(uploads.append(id, offset, request.getInputStream()));
  }

  @GetMapping("/{id}")
  State find(@AuthenticationPrincipal Account account, @PathVariable String id) {
    return state(mine(account, id));
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

  private State state(Upload up) {
    var refusal = up.refusal();
    return new State(
        up.id(),
        up.fileName(),
        up.size(),
        up.received(),
        up.phase(),
        up.percent(),
        up.duplicate(),
        up.soundSha256(),
        refusal == null ? null : refusal.code(),
        refusal == null ? null : sentences.of(refusal));
  }
}
