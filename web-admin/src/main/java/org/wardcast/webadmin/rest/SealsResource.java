package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Anchors;
import org.wardcast.scheduler.proof.Guards;
import org.wardcast.scheduler.proof.Ledger;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.SealMail;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Seals of the airtime log, whether they hold, and the key they are made with. */
@RestController
@RequestMapping("/api/v1/seals")
@Tag(name = "seals")
class SealsResource {
  private static final int MOST = 1000;

  /**
   * @param text what is signed, its UTF-8 bytes
   * @param publicKey X.509 SubjectPublicKeyInfo, base64; null if the key is not known any more
   * @param letter null if it was never to be sent
   */
  record One(
      Seal seal, String text, @Nullable String publicKey, SealMail.@Nullable Letter letter) {}

  /**
   * @param whole the seals hold, the lines under them still give their hashes, what is noted in them
   *     agrees, and no trigger is missing
   * @param missing triggers that protect the tables and are not there, or not as they were made
   * @param ledgers what is kept beside the log and noted in it, by its name: {@code audit}, {@code
   *     reports}
   * @param sentence of the fault, in the language asked for
   */
  record Checked(
      boolean whole,
      Seals.Check check,
      Airlog.ChainState chain,
      List<String> missing,
      Map<String, Anchors.Check> ledgers,
      String sentence) {}

  /**
   * @param missing now; they are put back within the hour
   * @param losses what was ever missing, newest first
   */
  record GuardState(List<String> missing, List<Guards.Loss> losses) {}

  /** @param sentence why the key is lost; empty if it is not */
  record KeyState(Seals.Key key, String sentence) {}

  record Reason(@Nullable String reason) {}

  private final Seals seals;
  private final Airlog airlog;
  private final Guards guards;
  private final Anchors anchors;
  private final List<Ledger> ledgers;
  private final SealMail mail;
  private final Rights rights;
  private final Sentences sentences;

  SealsResource(
      Seals seals,
      Airlog airlog,
      Guards guards,
      Anchors anchors,
      List<Ledger> ledgers,
      SealMail mail,
      Rights rights,
      Sentences sentences) {
    this.seals = seals;
    this.airlog = airlog;
    this.guards = guards;
    this.anchors = anchors;
    this.ledgers = ledgers;
    this.mail = mail;
    this.rights = rights;
    this.sentences = sentences;
  }

  /** Newest first. */
  @GetMapping
  List<Seal> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") long offset) {
    rights.requireAnywhere(account, Right.SEE);
    return seals.list(Math.max(1, Math.min(limit, MOST)), Math.max(0, offset));
  }

  @GetMapping("/{number}")
  One one(@AuthenticationPrincipal Account account, @PathVariable int number) {
    rights.requireAnywhere(account, Right.SEE);
    var seal = seals.find(number).orElseThrow(() -> new NoSuchElementException("seal " + number));
    return one(seal);
  }

  /** Seals what was written since the last seal. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  One seal(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.LOG_EXPORT);
    return one(seals.sealNow());
  }

  private One one(Seal seal) {
    return new One(
        seal,
        seal.text(),
        seals.publicKey(seal.keyId()).orElse(null),
        mail.of(seal.number()).orElse(null));
  }

  @GetMapping("/check")
  Checked check(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    var check = seals.check();
    var chain = airlog.checkChain();
    var sentence =
        check.whole() ? "" : sentences.of(check.fault(), check.firstWrong(), check.detail());
    if (sentence.isEmpty() && !chain.whole()) {
      sentence = sentences.of(chain.fault(), chain.firstWrong());
    }
    var missing = guards.missing();
    if (sentence.isEmpty() && !missing.isEmpty()) {
      sentence = sentences.of("web.seals.guards.missing", String.join(", ", missing));
    }
    var noted = ledgers.stream().collect(Collectors.toMap(Ledger::name, anchors::check));
    for (var ledger : noted.entrySet()) {
      var broken = ledger.getValue().broken();
      if (sentence.isEmpty() && broken != null) {
        sentence = sentences.of(
            "web.seals.ledger." + ledger.getKey(),
            broken.after() + 1,
            broken.upTo(),
            broken.line());
      }
    }
    return new Checked(sentence.isEmpty(), check, chain, missing, noted, sentence);
  }

  /** The triggers by which the tables refuse to be rewritten, and whether any were taken away. */
  @GetMapping("/guards")
  GuardState guards(
      @AuthenticationPrincipal Account account, @RequestParam(defaultValue = "100") int limit) {
    rights.requireAnywhere(account, Right.SEE);
    return new GuardState(guards.missing(), guards.losses(Math.max(1, Math.min(limit, MOST))));
  }

  @GetMapping("/key")
  KeyState key(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return state(seals.key());
  }

  /** Another key in the place of a lost one. */
  @PostMapping("/key")
  KeyState replace(@AuthenticationPrincipal Account account, @RequestBody Reason reason) {
    rights.requireEverywhere(account, Right.KEY_WRITE);
    var words = reason.reason() == null ? "" : reason.reason();
    return state(seals.replaceKey(account.login(), words));
  }

  private KeyState state(Seals.Key key) {
    return new KeyState(key, key.lost() ? sentences.of(key.fault(), key.file()) : "");
  }
}
