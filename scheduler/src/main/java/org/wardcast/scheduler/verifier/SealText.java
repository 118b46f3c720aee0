package org.wardcast.scheduler.verifier;

import java.time.Instant;
import java.util.Set;

/** One seal as it stands in a file. */
record SealText(
    long number,
    Instant sealedAt,
    long first,
    long last,
    long count,
    String chain,
    String root,
    String previous,
    String installation,
    String key,
    String text,
    String signature) {
  static final String TYPE = "wardcast-seal/1";
  private static final Set<String> NAMES = Set.of(
      "chain",
      "count",
      "first",
      "installation",
      "key",
      "last",
      "number",
      "previous",
      "root",
      "sealedAt",
      "type");

  /** @param outer the object with the members {@code seal} and {@code signature} */
  static SealText of(Members outer) throws Unreadable {
    var seal = outer.object("seal");
    if (!seal.string("type").equals(TYPE) || !seal.all().keySet().equals(NAMES)) {
      throw new Unreadable("seal", false);
    }
    return new SealText(
        seal.number("number"),
        Instant.ofEpochMilli(seal.number("sealedAt")),
        seal.number("first"),
        seal.number("last"),
        seal.number("count"),
        seal.hash("chain"),
        seal.hash("root"),
        seal.hash("previous"),
        seal.string("installation"),
        seal.hash("key"),
        seal.text(),
        outer.string("signature"));
  }

  String hash() {
    return Sha.of(text);
  }
}
