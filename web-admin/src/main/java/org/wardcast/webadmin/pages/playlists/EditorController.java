package org.wardcast.webadmin.pages.playlists;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Refusal;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** One playlist: items in order, total against a slot, saved on top of the revision that was seen. */
@Controller
@RequestMapping("/playlists")
class EditorController {
  private final Playlists playlists;
  private final Bulletins bulletins;
  private final EditorView view;
  private final Owners owners;
  private final Rights rights;

  EditorController(
      Playlists playlists, Bulletins bulletins, EditorView view, Owners owners, Rights rights) {
    this.playlists = playlists;
    this.bulletins = bulletins;
    this.view = view;
    this.owners = owners;
    this.rights = rights;
  }

  /** @param template a playlist to begin with */
  @GetMapping("/new")
  String fresh(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @Nullable Long template,
      @RequestParam(required = false) @Nullable Long slot,
      Model model) {
    rights.requireAnywhere(account, Right.PLAYLIST_WRITE);
    var possible = owners.of(account, unit, Right.PLAYLIST_WRITE);
    var owner = possible.isEmpty() ? "" : Long.toString(possible.get(0).id());
    var form = template == null
        ? PlaylistForm.empty(owner)
        : PlaylistForm.like(playlist(account, Right.SEE, template), owner);
    return show(account, unit, form, slot, true, model);
  }

  @GetMapping("/{id}")
  String one(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long slot,
      Model model) {
    var playlist = playlist(account, Right.SEE, id);
    boolean mayWrite = rights.may(account, Right.PLAYLIST_WRITE, playlist.ownerUnitId());
    return show(account, null, PlaylistForm.of(playlist), slot, mayWrite, model);
  }

  @PostMapping
  String create(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(required = false) @Nullable Long slot,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    rights.requireAnywhere(account, Right.PLAYLIST_WRITE);
    var form = PlaylistForm.typed(null, typed);
    if (!act.isEmpty()) {
      return show(account, unit, form.after(act), slot, true, model);
    }
    try {
      long owner = form.ownerId();
      rights.require(account, Right.PLAYLIST_WRITE, owner);
      requireSeen(account, form, null);
      var made =
          playlists.create(owner, account.login(), form.name(), form.template(), form.wanted());
      return saved(made, slot, redirect);
    } catch (Refusal refusal) {
      return refused(account, unit, form, slot, refusal, model, response);
    }
  }

  @PostMapping("/{id}")
  String save(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(required = false) @Nullable Long slot,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var playlist = playlist(account, Right.PLAYLIST_WRITE, id);
    var form = PlaylistForm.typed(id, typed);
    if (!act.isEmpty() && !act.equals("save-as")) {
      return show(account, null, form.after(act), slot, true, model);
    }
    try {
      requireSeen(account, form, playlist);
      var made = act.equals("save-as")
          ? playlists.create(
              playlist.ownerUnitId(), account.login(), form.name(), form.template(), form.wanted())
          : playlists.save(
              id, form.basedOn(), account.login(), form.name(), form.template(), form.wanted());
      return saved(made, slot, redirect);
    } catch (Refusal refusal) {
      return refused(account, null, form, slot, refusal, model, response);
    }
  }

  /** Bulletins to add, by words in title or text. */
  @GetMapping("/search")
  String search(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    rights.requireAnywhere(account, Right.PLAYLIST_WRITE);
    model.addAttribute("found", view.found(account, q));
    model.addAttribute("q", q);
    return "playlists/found";
  }

  /** One new row, for the script. */
  @GetMapping("/item")
  String item(@AuthenticationPrincipal Account account, @RequestParam long bulletin, Model model) {
    rights.requireAnywhere(account, Right.PLAYLIST_WRITE);
    rights.require(account, Right.SEE, bulletins.find(bulletin).orElseThrow().ownerUnitId());
    model.addAttribute("rows", view.rows(List.of(PlaylistForm.fresh(bulletin))));
    model.addAttribute("mayWrite", true);
    return "playlists/rows";
  }

  /** Nobody puts in what they may not see; what somebody else put in before may stay. */
  private void requireSeen(Account account, PlaylistForm form, @Nullable Playlist present) {
    var kept = new HashSet<Long>();
    if (present != null) {
      present.items().forEach(item -> kept.add(item.bulletinId()));
    }
    var asked = form.items().stream()
        .map(PlaylistForm.Item::bulletinId)
        .filter(id -> !kept.contains(id))
        .distinct()
        .toList();
    bulletins
        .findAll(asked)
        .values()
        .forEach(bulletin -> rights.require(account, Right.SEE, bulletin.ownerUnitId()));
  }

  private static String saved(Playlist playlist, @Nullable Long slot, RedirectAttributes redirect) {
    redirect.addFlashAttribute("saved", playlist.name());
    return "redirect:/playlists/" + playlist.id() + (slot == null ? "" : "?slot=" + slot);
  }

  private String refused(
      Account account,
      @Nullable Unit unit,
      PlaylistForm form,
      @Nullable Long slot,
      Refusal refusal,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", refusal);
    model.addAttribute("movedOn", refusal.code().equals("playlists.playlist.moved-on"));
    return show(account, unit, form, slot, true, model);
  }

  private String show(
      Account account,
      @Nullable Unit unit,
      PlaylistForm form,
      @Nullable Long slot,
      boolean mayWrite,
      Model model) {
    var rooms = view.rooms(account, form.id());
    var against = slot != null
        ? slot
        : rooms.stream()
            .filter(EditorView.Room::uses)
            .map(room -> room.slot().id())
            .findFirst()
            .orElse(null);
    model.addAttribute("form", form);
    model.addAttribute("rows", view.rows(form.items()));
    model.addAttribute("rooms", rooms);
    model.addAttribute("against", against);
    model.addAttribute("mayWrite", mayWrite);
    if (mayWrite) {
      model.addAttribute("found", view.found(account, ""));
      model.addAttribute("owners", owners.of(account, unit, Right.PLAYLIST_WRITE));
    }
    model.addAttribute("q", "");
    model.addAttribute(
        "scripts", List.of("/webjars/sortablejs/Sortable.min.js", "/static/playlists.js"));
    model.addAttribute("styles", List.of("/static/playlists.css"));
    return "playlists/editor";
  }

  private Playlist playlist(Account account, Right right, long id) {
    var playlist = playlists.find(id).orElseThrow();
    rights.require(account, right, playlist.ownerUnitId());
    return playlist;
  }
}
