package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
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
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Playlists; a change says which revision it was based on. */
@RestController
@RequestMapping("/api/v1/playlists")
@Tag(name = "playlists")
class PlaylistsResource {
  /** A new playlist of a unit. */
  record Wanted(
      long ownerUnitId,
      String name,
      boolean template,
      @Nullable List<PlaylistItem> items) {}

  /** A new revision. */
  record Change(
      int basedOn, String name, boolean template, @Nullable List<PlaylistItem> items) {}

  /** A playlist with its length, gaps and repeats included. */
  record WithTotal(Playlist playlist, Duration total) {}

  private final Playlists playlists;
  private final Bulletins bulletins;
  private final Rights rights;
  private final Scope scope;

  PlaylistsResource(Playlists playlists, Bulletins bulletins, Rights rights, Scope scope) {
    this.playlists = playlists;
    this.bulletins = bulletins;
    this.rights = rights;
    this.scope = scope;
  }

  @GetMapping
  List<WithTotal> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    return playlists.list(List.copyOf(scope.of(account, unit))).stream()
        .map(this::total)
        .toList();
  }

  @GetMapping("/{id}")
  WithTotal one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    return total(playlist(account, Right.SEE, id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  WithTotal create(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.require(account, Right.PLAYLIST_WRITE, wanted.ownerUnitId());
    requireSeen(account, items(wanted.items()), List.of());
    return total(playlists.create(
        wanted.ownerUnitId(),
        account.login(),
        wanted.name(),
        wanted.template(),
        items(wanted.items())));
  }

  @PutMapping("/{id}")
  WithTotal save(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Change change) {
    var present = playlist(account, Right.PLAYLIST_WRITE, id);
    requireSeen(account, items(change.items()), present.items());
    return total(playlists.save(
        id,
        change.basedOn(),
        account.login(),
        change.name(),
        change.template(),
        items(change.items())));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    playlist(account, Right.PLAYLIST_WRITE, id);
    playlists.remove(id, account.login());
  }

  private static List<PlaylistItem> items(@Nullable List<PlaylistItem> items) {
    return items == null ? List.of() : items;
  }

  /** Nobody puts in what they may not see; what somebody else put in before may stay. */
  private void requireSeen(Account account, List<PlaylistItem> wanted, List<PlaylistItem> present) {
    var kept = present.stream().map(PlaylistItem::bulletinId).collect(Collectors.toSet());
    var added = wanted.stream()
        .map(PlaylistItem::bulletinId)
        .filter(id -> !kept.contains(id))
        .distinct()
        .toList();
    bulletins
        .findAll(added)
        .values()
        .forEach(bulletin -> rights.require(account, Right.SEE, bulletin.ownerUnitId()));
  }

  private WithTotal total(Playlist playlist) {
    return new WithTotal(playlist, playlists.total(playlist));
  }

  private Playlist playlist(Account account, Right right, long id) {
    var playlist = playlists.find(id).orElseThrow();
    rights.require(account, right, playlist.ownerUnitId());
    return playlist;
  }
}
