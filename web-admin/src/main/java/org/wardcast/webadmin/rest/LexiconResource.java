package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.playlists.speech.Lexicon;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** How speech reads abbreviations. Spellings hold slashes and dots, so none stands in a path. */
@RestController
@RequestMapping("/api/v1/lexicon")
@Tag(name = "lexicon")
class LexiconResource {
  /**
   * An entry to be.
   *
   * @param caseSensitive no, if left out
   */
  record Wanted(
      @Nullable String written,
      @Nullable String read,
      @Nullable Boolean caseSensitive) {}

  private final Lexicon lexicon;
  private final Rights rights;

  LexiconResource(Lexicon lexicon, Rights rights) {
    this.lexicon = lexicon;
    this.rights = rights;
  }

  @GetMapping
  List<Lexicon.Entry> all(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return lexicon.entries();
  }

  /** Adds it, or replaces the one with the same spelling. */
  @PutMapping
  Lexicon.Entry save(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.requireEverywhere(account, Right.LEXICON_WRITE);
    return lexicon.save(
        wanted.written() == null ? "" : wanted.written(),
        wanted.read() == null ? "" : wanted.read(),
        Boolean.TRUE.equals(wanted.caseSensitive()),
        account.login());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @RequestParam String written) {
    rights.requireEverywhere(account, Right.LEXICON_WRITE);
    lexicon.remove(written, account.login());
  }
}
