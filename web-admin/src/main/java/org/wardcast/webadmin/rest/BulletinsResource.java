package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Bulletins with their versions, and their way to the air. */
@RestController
@RequestMapping("/api/v1/bulletins")
@Tag(name = "bulletins")
class BulletinsResource {
  /** A new bulletin of a unit. */
  record Wanted(long ownerUnitId, BulletinDraft content) {}

  /**
   * An approver's word.
   *
   * @param version the one that was read
   */
  record Decision(int version, @Nullable String reason) {}

  private final Bulletins bulletins;
  private final Rights rights;
  private final Scope scope;

  BulletinsResource(Bulletins bulletins, Rights rights, Scope scope) {
    this.bulletins = bulletins;
    this.rights = rights;
    this.scope = scope;
  }

  @GetMapping
  List<Bulletin> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "") Set<Approval> state,
      @RequestParam(required = false) @Nullable Long topic,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") int offset) {
    var owners = List.copyOf(scope.of(account, unit));
    return bulletins.list(new BulletinFilter(
        q, owners, state, topic, Math.max(1, Math.min(limit, 1000)), Math.max(0, offset)));
  }

  @GetMapping("/{id}")
  Bulletin one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    return bulletin(account, Right.SEE, id);
  }

  @GetMapping("/{id}/versions")
  List<BulletinVersion> versions(@AuthenticationPrincipal Account account, @PathVariable long id) {
    bulletin(account, Right.SEE, id);
    return bulletins.versions(id);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Bulletin create(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.require(account, Right.BULLETIN_WRITE, wanted.ownerUnitId());
    return bulletins.create(wanted.ownerUnitId(), account.login(), wanted.content());
  }

  /** A new version. */
  @PutMapping("/{id}")
  Bulletin edit(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody BulletinDraft content) {
    bulletin(account, Right.BULLETIN_WRITE, id);
    return bulletins.edit(id, account.login(), content);
  }

  @PostMapping("/{id}/submit")
  Bulletin submit(@AuthenticationPrincipal Account account, @PathVariable long id) {
    bulletin(account, Right.BULLETIN_WRITE, id);
    return bulletins.submit(id, account.login());
  }

  @PostMapping("/{id}/approve")
  Bulletin approve(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody Decision decision) {
    bulletin(account, Right.BULLETIN_APPROVE, id);
    return bulletins.approve(id, decision.version(), account.login());
  }

  @PostMapping("/{id}/reject")
  Bulletin reject(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody Decision decision) {
    bulletin(account, Right.BULLETIN_APPROVE, id);
    return bulletins.reject(id, decision.version(), account.login(), reason(decision));
  }

  /** Also what is on air at this moment stops. */
  @PostMapping("/{id}/withdraw")
  Bulletin withdraw(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody Decision decision) {
    bulletin(account, Right.BULLETIN_APPROVE, id);
    return bulletins.withdraw(id, account.login(), reason(decision));
  }

  private static String reason(Decision decision) {
    return decision.reason() == null ? "" : decision.reason();
  }

  private Bulletin bulletin(Account account, Right right, long id) {
    var bulletin = bulletins.find(id).orElseThrow();
    rights.require(account, right, bulletin.ownerUnitId());
    return bulletin;
  }
}
