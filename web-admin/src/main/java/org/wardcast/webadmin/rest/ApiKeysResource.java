package org.wardcast.webadmin.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.ApiKey;
import org.wardcast.webadmin.people.ApiKeys;

/** One's own API keys; each acts with its person's roles. */
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeysResource {
  /** What the key is for. */
  record Wanted(@Nullable String name) {}

  private final ApiKeys keys;

  ApiKeysResource(ApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping
  List<ApiKey> mine(@AuthenticationPrincipal Account account) {
    return keys.of(account.person().id());
  }

  /** The answer holds the key itself, this once. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ApiKeys.Made make(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    return keys.make(account.person().id(), wanted.name() == null ? "" : wanted.name());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@AuthenticationPrincipal Account account, @PathVariable long id) {
    var key = keys.find(id).filter(k -> k.personId() == account.person().id()).orElseThrow();
    keys.revoke(key.id());
  }
}
