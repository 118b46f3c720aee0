package org.wardcast.webadmin.pages.library;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Languages;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** One form: a new bulletin, from a sound or from text alone, or a new version of one. */
@Controller
@RequestMapping("/library")
class BulletinFormController {
  private final Bulletins bulletins;
  private final Sounds sounds;
  private final SoundAccess access;
  private final SpokenView spoken;
  private final Topics topics;
  private final Owners owners;
  private final Rights rights;

  BulletinFormController(
      Bulletins bulletins,
      Sounds sounds,
      SoundAccess access,
      SpokenView spoken,
      Topics topics,
      Owners owners,
      Rights rights) {
    this.bulletins = bulletins;
    this.sounds = sounds;
    this.access = access;
    this.spoken = spoken;
    this.topics = topics;
    this.owners = owners;
    this.rights = rights;
  }

  /** @param sound one that this person uploaded in this session */
  @GetMapping("/new")
  String fresh(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @Nullable String sound,
      HttpSession session,
      Model model) {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    var possible = owners.of(account, unit, Right.BULLETIN_WRITE);
    var owner = possible.isEmpty() ? "" : Long.toString(possible.get(0).id());
    var attached =
        sound == null || !access.own(session, sound) ? null : sounds.find(sound).orElse(null);
    var form = BulletinForm.empty(
        owner, attached == null ? "" : title(attached), attached == null ? "" : attached.sha256());
    if (sound != null && attached == null) {
      model.addAttribute("refusal", new Refusal("soundSha256", "playlists.bulletin.sound.unknown"));
    }
    return show(account, unit, form, null, model);
  }

  @PostMapping
  String create(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @ModelAttribute("form") BulletinForm form,
      @RequestParam(defaultValue = "") String then,
      HttpSession session,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    rights.requireAnywhere(account, Right.BULLETIN_WRITE);
    try {
      long owner = form.ownerId();
      rights.require(account, Right.BULLETIN_WRITE, owner);
      access.requireAttachable(session, form.soundSha256(), null);
      return saved(account, bulletins.create(owner, account.login(), form.draft()), then, redirect);
    } catch (Refusal refusal) {
      return refused(account, unit, form, null, refusal, model, response);
    }
  }

  @GetMapping("/{id}/edit")
  String edit(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String sound,
      HttpSession session,
      Model model) {
    var bulletin = mine(account, id);
    var form = BulletinForm.of(bulletin.latest());
    if (sound != null && access.own(session, sound)) {
      form = new BulletinForm(
          form.owner(),
          form.title(),
          form.topicId(),
          form.bulletinClass(),
          form.language(),
          form.tone(),
          form.sourceBody(),
          form.documentNumber(),
          form.documentDate(),
          form.validFrom(),
          form.validUntil(),
          form.text(),
          sound);
    }
    return show(account, null, form, bulletin, model);
  }

  @PostMapping("/{id}")
  String save(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @ModelAttribute("form") BulletinForm form,
      @RequestParam(defaultValue = "") String then,
      HttpSession session,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var bulletin = mine(account, id);
    try {
      access.requireAttachable(session, form.soundSha256(), id);
      return saved(account, bulletins.edit(id, account.login(), form.draft()), then, redirect);
    } catch (Refusal refusal) {
      return refused(account, null, form, bulletin, refusal, model, response);
    }
  }

  private String saved(
      Account account, Bulletin bulletin, String then, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", "saved");
    if (then.equals("submit")) {
      bulletins.submit(bulletin.id(), account.login());
      redirect.addFlashAttribute("done", "submitted");
    }
    return "redirect:/library/" + bulletin.id();
  }

  private String refused(
      Account account,
      @Nullable Unit unit,
      BulletinForm form,
      @Nullable Bulletin bulletin,
      Refusal refusal,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", refusal);
    return show(account, unit, form, bulletin, model);
  }

  private String show(
      Account account,
      @Nullable Unit unit,
      BulletinForm form,
      @Nullable Bulletin bulletin,
      Model model) {
    var sound =
        form.soundSha256().isEmpty() ? null : sounds.find(form.soundSha256()).orElse(null);
    model.addAttribute("form", form);
    model.addAttribute("bulletin", bulletin);
    model.addAttribute("sound", sound);
    model.addAttribute("owners", owners.of(account, unit, Right.BULLETIN_WRITE));
    model.addAttribute("topics", topics.all());
    model.addAttribute("languages", Languages.known());
    model.addAttribute("classes", BulletinClass.values());
    model.addAttribute("tones", Tone.values());
    spoken.into(model, form.soundSha256(), form.text());
    model.addAttribute(
        "scripts", List.of("/static/uploads.js", "/static/bulletin-form.js", "/static/speech.js"));
    model.addAttribute("styles", List.of("/static/library.css"));
    return "library/form";
  }

  /** What the file calls itself, else its name without the ending. */
  private static String title(Sound sound) {
    return sound.tagTitle().isBlank()
        ? sound.fileName().replaceFirst("\\.[^.]{1,5}$", "").replace('_', ' ')
        : sound.tagTitle();
  }

  private Bulletin mine(Account account, long id) {
    var bulletin = bulletins.find(id).orElseThrow();
    rights.require(account, Right.BULLETIN_WRITE, bulletin.ownerUnitId());
    return bulletin;
  }
}
