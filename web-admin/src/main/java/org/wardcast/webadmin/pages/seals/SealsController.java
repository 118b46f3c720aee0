package org.wardcast.webadmin.pages.seals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Anchors;
import org.wardcast.scheduler.proof.Guards;
import org.wardcast.scheduler.proof.Ledger;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.SealMail;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Niêm phong: what was sealed when, whether it still holds, and the key. */
@Controller
@RequestMapping("/seals")
class SealsController {
  private static final int PAGE = 31;
  private static final int LOSSES = 5;

  private final Seals seals;
  private final SealMail mail;
  private final Airlog airlog;
  private final Guards guards;
  private final Anchors anchors;
  private final List<Ledger> ledgers;
  private final Rights rights;

  SealsController(
      Seals seals,
      SealMail mail,
      Airlog airlog,
      Guards guards,
      Anchors anchors,
      List<Ledger> ledgers,
      Rights rights) {
    this.seals = seals;
    this.mail = mail;
    this.airlog = airlog;
    this.guards = guards;
    this.anchors = anchors;
    this.ledgers = ledgers;
    this.rights = rights;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) boolean check,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    if (check) {
      checked(model);
    }
    return show(account, page, model);
  }

  private String show(Account account, int page, Model model) {
    int here = Math.max(0, page);
    var rows = seals.list(PAGE + 1, (long) here * PAGE);
    model.addAttribute("key", seals.key());
    model.addAttribute("seals", rows.stream().limit(PAGE).map(this::row).toList());
    model.addAttribute("more", rows.size() > PAGE);
    model.addAttribute("losses", guards.losses(LOSSES));
    model.addAttribute("missing", guards.missing());
    model.addAttribute("at", here);
    model.addAttribute("mailTo", mail.to().orElse(null));
    model.addAttribute("mayExport", rights.mayAnywhere(account, Right.LOG_EXPORT));
    model.addAttribute("mayReplace", rights.mayEverywhere(account, Right.KEY_WRITE));
    return "seals/page";
  }

  private SealRow row(Seal seal) {
    return new SealRow(seal, mail.of(seal.number()).orElse(null));
  }

  /** Recomputes everything; over millions of lines this takes its time. */
  @GetMapping("/check")
  String check(@AuthenticationPrincipal Account account, Model model) {
    rights.requireAnywhere(account, Right.SEE);
    checked(model);
    return "seals/checked";
  }

  private LedgerCheck checked(Ledger ledger) {
    return new LedgerCheck(ledger.name(), anchors.check(ledger));
  }

  private void checked(Model model) {
    model.addAttribute("sealCheck", seals.check());
    model.addAttribute("chain", airlog.checkChain());
    model.addAttribute("missing", guards.missing());
    model.addAttribute("ledgers", ledgers.stream().map(this::checked).toList());
  }

  @PostMapping
  String seal(@AuthenticationPrincipal Account account, RedirectAttributes said, Model model) {
    rights.requireAnywhere(account, Right.LOG_EXPORT);
    return done(account, said, model, "made", seals::sealNow);
  }

  @PostMapping("/{number}/send")
  String send(
      @AuthenticationPrincipal Account account,
      @PathVariable int number,
      RedirectAttributes said,
      Model model) {
    rights.requireAnywhere(account, Right.LOG_EXPORT);
    return done(account, said, model, "letter", () -> mail.send(number));
  }

  @PostMapping("/key")
  String replace(
      @AuthenticationPrincipal Account account,
      @RequestParam String reason,
      RedirectAttributes said,
      Model model) {
    rights.requireEverywhere(account, Right.KEY_WRITE);
    model.addAttribute("reason", reason);
    return done(account, said, model, "newKey", () -> seals.replaceKey(account.login(), reason));
  }

  /** What came of it is said on the page that follows, a refusal on this one. */
  private String done(
      Account account, RedirectAttributes said, Model model, String name, Supplier<?> act) {
    try {
      said.addFlashAttribute(name, act.get());
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return show(account, 0, model);
    }
    return "redirect:/seals";
  }

  @GetMapping("/{number}.json")
  ResponseEntity<byte[]> file(@AuthenticationPrincipal Account account, @PathVariable int number) {
    rights.requireAnywhere(account, Right.SEE);
    var seal =
        seals.find(number).orElseThrow(() -> new Refusal(null, "scheduler.seal.unknown", number));
    var key = seals.publicKey(seal.keyId()).orElse("");
    return attachment(seal.fileName(), "application/json", seal.file(key));
  }

  /** The key in use; those of former seals stand in their files. */
  @GetMapping("/key.pem")
  ResponseEntity<byte[]> key(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    var key = seals.key().publicKey();
    if (key == null) {
      throw new Refusal(null, "web.seals.no-key");
    }
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
        .encodeToString(Base64.getDecoder().decode(key));
    return attachment(
        "seal.pub",
        "application/x-pem-file",
        "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n");
  }

  private static ResponseEntity<byte[]> attachment(String name, String type, String text) {
    var where = ContentDisposition.attachment().filename(name).build().toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, where)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
