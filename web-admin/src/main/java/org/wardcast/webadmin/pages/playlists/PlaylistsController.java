package org.wardcast.webadmin.pages.playlists;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.plan.LastTime;

/** The list of playlists, and what is done to one as a whole. */
@Controller
@RequestMapping("/playlists")
class PlaylistsController {
  private final ListView view;
  private final Playlists playlists;
  private final LastTime lastTime;
  private final Slots slots;
  private final Rights rights;
  private final Sentences sentences;
  private final Clock clock;
  private final ZoneId zone;

  PlaylistsController(
      ListView view,
      Playlists playlists,
      LastTime lastTime,
      Slots slots,
      Rights rights,
      Sentences sentences,
      Clock clock,
      ZoneId zone) {
    this.view = view;
    this.playlists = playlists;
    this.lastTime = lastTime;
    this.slots = slots;
    this.rights = rights;
    this.sentences = sentences;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var rows = view.rows(account, unit);
    model.addAttribute(
        "lists", rows.stream().filter(r -> !r.playlist().template()).toList());
    model.addAttribute(
        "templates", rows.stream().filter(r -> r.playlist().template()).toList());
    model.addAttribute("writer", rights.mayAnywhere(account, Right.PLAYLIST_WRITE));
    model.addAttribute("fillable", view.fillable(account, unit));
    if (!model.containsAttribute("day")) {
      model.addAttribute("day", LocalDate.now(clock.withZone(zone)).plusDays(1).toString());
    }
    model.addAttribute("styles", List.of("/static/playlists.css"));
    return "playlists/page";
  }

  @PostMapping("/{id}/copy")
  String copy(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var source = playlist(account, Right.PLAYLIST_WRITE, id);
    var name = sentences.of("web.playlists.copy-name", source.name());
    return refusable(redirect, () -> {
      var made = playlists.copy(id, source.ownerUnitId(), account.login(), name);
      redirect.addFlashAttribute("copied", source.name());
      return "redirect:/playlists/" + made.id();
    });
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var playlist = playlist(account, Right.PLAYLIST_WRITE, id);
    return refusable(redirect, () -> {
      playlists.remove(id, account.login());
      redirect.addFlashAttribute("removed", playlist.name());
      return "redirect:/playlists";
    });
  }

  /** "Copy yesterday's": the last occurrence's playlist, as one of its own for another day. */
  @PostMapping("/copy-day")
  String copyDay(
      @AuthenticationPrincipal Account account,
      @RequestParam(name = "slot") long slotId,
      @RequestParam(name = "day") LocalDate day,
      RedirectAttributes redirect) {
    var slot = slots.find(slotId).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
    rights.require(account, Right.PLAYLIST_WRITE, slot.ownerUnitId());
    redirect.addFlashAttribute("chosenSlot", slotId);
    redirect.addFlashAttribute("day", day.toString());
    return refusable(redirect, () -> {
      var made = lastTime.copyTo(slot, day, account.login());
      redirect.addFlashAttribute("copiedDay", made.from());
      redirect.addFlashAttribute("forDay", day);
      redirect.addFlashAttribute("forSlot", slot.plan().name());
      return "redirect:/playlists/" + made.playlist().id() + "?slot=" + slotId;
    });
  }

  private interface Act {
    String go();
  }

  /** A no comes back to the list with its sentence. */
  private String refusable(RedirectAttributes redirect, Act act) {
    try {
      return act.go();
    } catch (org.wardcast.playlists.Refusal | org.wardcast.devices.Refusal refusal) {
      redirect.addFlashAttribute("trouble", sentences.of((MessageSourceResolvable) refusal));
      return "redirect:/playlists";
    }
  }

  private Playlist playlist(Account account, Right right, long id) {
    var playlist = playlists.find(id).orElseThrow();
    rights.require(account, right, playlist.ownerUnitId());
    return playlist;
  }
}
