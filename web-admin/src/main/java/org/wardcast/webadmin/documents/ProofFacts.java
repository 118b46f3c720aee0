package org.wardcast.webadmin.documents;

import java.util.ArrayList;
import java.util.List;

/** The proof in words, one fact a line. */
public final class ProofFacts {
  private ProofFacts() {}

  public record Fact(String name, String value) {}

  public static List<Fact> of(Proof proof, Words words) {
    var facts = new ArrayList<Fact>();
    var frozen = proof.frozen();
    facts.add(new Fact(
        words.say("web.documents.state"),
        frozen == null
            ? words.say("web.documents.provisional")
            : words.say("web.documents.frozen-at", words.moment(frozen.at()))));
    facts.add(new Fact(words.say("web.documents.as-of"), words.moment(proof.asOf())));
    facts.add(
        new Fact(words.say("web.documents.through"), words.cell(Cell.count(proof.throughLine()))));
    facts.add(new Fact(
        words.say("web.documents.head"), proof.chainHead().isEmpty() ? "–" : proof.chainHead()));
    var seal = proof.seal();
    if (seal == null) {
      facts.add(new Fact(words.say("web.documents.seal"), words.say("web.documents.seal-none")));
    } else {
      facts.add(new Fact(
          words.say("web.documents.seal"),
          words.say(
              "web.documents.seal-of",
              words.cell(Cell.count(seal.number())),
              words.moment(seal.sealedAt()),
              words.cell(Cell.count(seal.last())))));
      facts.add(new Fact(words.say("web.documents.root"), seal.root()));
    }
    if (frozen != null) {
      facts.add(new Fact(words.say("web.documents.sha256"), frozen.sha256()));
      facts.add(new Fact(words.say("web.documents.signature"), frozen.signed().signature()));
      facts.add(new Fact(words.say("web.documents.key"), frozen.signed().keyId()));
    }
    return facts;
  }
}
