package org.wardcast.webadmin.pages.library;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Refusal;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** One bulletin, and its steps towards the air and back. */
@Controller
@RequestMapping("/library/{id}")
class BulletinController {
  private final Bulletins bulletins;
  private final BulletinView view;
  private final Rights rights;
  private final Sentences sentences;

  BulletinController(Bulletins bulletins, BulletinView view, Rights rights, Sentences sentences) {
    this.bulletins = bulletins;
    this.view = view;
    this.rights = rights;
    this.sentences = sentences;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer version,
      Model model)
      throws IOException {
    var bulletin = bulletin(account, Right.SEE, id);
    model.addAttribute("b", view.of(account, bulletin, version));
    model.addAttribute("scripts", List.of("/static/bulletin.js"));
    model.addAttribute("styles", List.of("/static/library.css"));
    return "library/bulletin";
  }

  @PostMapping("/submit")
  String submit(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    bulletin(account, Right.BULLETIN_WRITE, id);
    return step(id, "submitted", "", redirect, () -> bulletins.submit(id, account.login()));
  }

  @PostMapping("/approve")
  String approve(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam int version,
      RedirectAttributes redirect) {
    bulletin(account, Right.BULLETIN_APPROVE, id);
    return step(
        id, "approved", "", redirect, () -> bulletins.approve(id, version, account.login()));
  }

  @PostMapping("/reject")
  String reject(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    bulletin(account, Right.BULLETIN_APPROVE, id);
    return step(
        id,
        "rejected",
        reason,
        redirect,
        () -> bulletins.reject(id, version, account.login(), reason));
  }

  /** Also what is on air at this moment stops; then it asks first. */
  @PostMapping("/withdraw")
  String withdraw(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean sure,
      RedirectAttributes redirect) {
    var bulletin = bulletin(account, Right.BULLETIN_APPROVE, id);
    int playing = view.playing(id).size();
    if (playing > 0 && !sure) {
      redirect.addFlashAttribute(
          "trouble", sentences.of("web.plan.withdraw-ask", bulletin.latest().title(), playing));
      redirect.addFlashAttribute("troubleWith", "withdrawn");
      redirect.addFlashAttribute("reason", reason);
      return "redirect:/library/" + id;
    }
    return step(
        id, "withdrawn", reason, redirect, () -> bulletins.withdraw(id, account.login(), reason));
  }

  /** A no comes back to the page with its sentence, and with the reason that was typed. */
  private String step(
      long id, String done, String reason, RedirectAttributes redirect, Runnable act) {
    try {
      act.run();
      redirect.addFlashAttribute("done", done);
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("trouble", sentences.of(refusal));
      redirect.addFlashAttribute("troubleWith", done);
      redirect.addFlashAttribute("reason", reason);
    }
    return "redirect:/library/" + id;
  }

  private Bulletin bulletin(Account account, Right right, long id) {
    var bulletin = bulletins.find(id).orElseThrow();
    rights.require(account, right, bulletin.ownerUnitId());
    return bulletin;
  }
}
