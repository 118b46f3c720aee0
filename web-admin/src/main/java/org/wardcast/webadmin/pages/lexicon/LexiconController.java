package org.wardcast.webadmin.pages.lexicon;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Lexicon;
import org.wardcast.playlists.speech.Speech;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The lexicon is one for all units, so changing it needs the right everywhere. */
@Controller
@RequestMapping("/settings/lexicon")
class LexiconController {
  private static final String PAGE = "redirect:/settings/lexicon";

  private final Lexicon lexicon;
  private final Speech speech;
  private final Rights rights;
  private final Names names;

  LexiconController(Lexicon lexicon, Speech speech, Rights rights, Names names) {
    this.lexicon = lexicon;
    this.speech = speech;
    this.rights = rights;
    this.names = names;
  }

  /**
   * @param edit the spelling that is in the form
   * @param sentence one to try
   */
  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String edit,
      @RequestParam(name = "try", defaultValue = "") String sentence,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var form = lexicon.entries().stream()
        .filter(entry -> entry.written().equals(edit))
        .findFirst()
        .map(LexiconForm::of)
        .orElse(LexiconForm.EMPTY);
    tryOut(sentence, model);
    return show(account, q, form, !form.written().isEmpty(), model);
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("form") LexiconForm form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.LEXICON_WRITE);
    try {
      var entry = lexicon.save(form.written(), form.read(), form.capitalsCount(), account.login());
      redirect.addFlashAttribute("saved", entry);
      redirect.addFlashAttribute("before", before(entry.written()));
      return PAGE;
    } catch (Refusal refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      tryOut("", model);
      return show(account, "", form, false, model);
    }
  }

  @PostMapping("/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @RequestParam String written,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.LEXICON_WRITE);
    lexicon
        .remove(written, account.login())
        .ifPresent(entry -> redirect.addFlashAttribute("removed", entry));
    return PAGE;
  }

  /** What "undo" puts back: the step before the last one. Null if there was nothing. */
  private @Nullable LexiconForm before(String written) {
    var changes = lexicon.changes(written);
    var change = changes.size() < 2 ? null : changes.get(1);
    var read = change == null ? null : change.read();
    return change == null || read == null
        ? null
        : new LexiconForm(written, read, change.caseSensitive());
  }

  private void tryOut(String sentence, Model model) {
    model.addAttribute("sentence", sentence);
    try {
      model.addAttribute("reading", sentence.isBlank() ? "" : speech.reading(sentence));
    } catch (Refusal refusal) {
      model.addAttribute("reading", "");
      model.addAttribute("tryRefusal", refusal);
    }
  }

  private String show(Account account, String q, LexiconForm form, boolean editing, Model model) {
    var wanted = fold(q);
    var found = lexicon.entries().stream()
        .filter(entry -> fold(entry.written() + "\n" + entry.read()).contains(wanted))
        .toList();
    model.addAttribute("entries", found);
    model.addAttribute("q", q);
    model.addAttribute("form", form);
    model.addAttribute("editing", editing);
    model.addAttribute("changes", editing ? lexicon.changes(form.written()) : List.of());
    model.addAttribute("names", names.byLogin());
    model.addAttribute("supplied", Lexicon.SUPPLIED);
    model.addAttribute("mayWrite", rights.mayEverywhere(account, Right.LEXICON_WRITE));
    model.addAttribute("styles", List.of("/static/lexicon.css"));
    return "lexicon/page";
  }

  /** "uy ban" finds "ủy ban". */
  private static String fold(String words) {
    return Normalizer.normalize(words.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd');
  }
}
