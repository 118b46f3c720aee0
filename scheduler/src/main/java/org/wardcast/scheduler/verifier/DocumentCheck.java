package org.wardcast.scheduler.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.wardcast.scheduler.proof.Finding;

/** A file that is one JSON object: a seal, a frozen report, the proof of a line. */
final class DocumentCheck {
  private static final long MOST_BYTES = 64L << 20;
  private static final String PROOF = "wardcast-line-proof/1";
  private static final String REPORT = "wardcast-report/1";
  private static final Set<String> SEAL_NAMES = Set.of("publicKey", "seal", "signature");
  private static final Set<String> REPORT_NAMES =
      Set.of("keyId", "publicKey", "report", "signature");
  private static final Set<String> PROOF_NAMES =
      Set.of("type", "line", "lineHash", "index", "size", "path", "seal", "signature", "publicKey");

  private final Report report;

  private DocumentCheck(Report report) {
    this.report = report;
  }

  static void of(Path file, Report report) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      report.wrong("scheduler.verify.document.long", MOST_BYTES >> 20);
      return;
    }
    try {
      var text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
      new DocumentCheck(report).check(Members.of(text.toString()));
    } catch (CharacterCodingException e) {
      report.wrong("scheduler.verify.document.unreadable", "UTF-8");
    } catch (Unreadable e) {
      if (e.cutShort) {
        report.wrong("scheduler.verify.cut-short");
      } else {
        report.wrong("scheduler.verify.document.unreadable", String.valueOf(e.getMessage()));
      }
    }
  }

  /** Exactly the members of the notes: what nobody signed does not stand beside what somebody did. */
  private void check(Members outer) throws Unreadable {
    var names = outer.all().keySet();
    if (names.equals(PROOF_NAMES) && outer.string("type").equals(PROOF)) {
      proof(outer);
    } else if (names.equals(SEAL_NAMES)) {
      seal(outer, SealText.of(outer));
    } else if (names.equals(REPORT_NAMES)
        && outer.object("report").string("type").equals(REPORT)) {
      report(outer, outer.object("report"));
    } else if (outer.has("publicKey")) {
      report.wrong("scheduler.verify.document.members");
    } else {
      report.wrong("scheduler.verify.unknown");
    }
  }

  private PublicKeys keys(Members outer) throws Unreadable {
    try {
      return PublicKeys.ofBase64(outer.string("publicKey"));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("publicKey", false);
    }
  }

  private void seal(Members outer, SealText seal) throws Unreadable {
    report.key(seal.key());
    report.fact("scheduler.verify.is.seal", seal.number(), seal.sealedAt(), seal.installation());
    report.fact("scheduler.verify.seal.lines", seal.first(), seal.last(), seal.count());
    report.fact("scheduler.verify.head", seal.chain());
    sealSigned(outer, seal);
  }

  private void sealSigned(Members outer, SealText seal) throws Unreadable {
    var keys = keys(outer);
    if (!keys.has(seal.key())) {
      report.wrong("scheduler.verify.seal.key", seal.number(), seal.key());
    } else if (!keys.signed(seal.key(), seal.text(), seal.signature())) {
      report.wrong("scheduler.verify.seal.signature", seal.number());
    } else if (!SealOrder.counts(seal)) {
      report.wrong("scheduler.verify.seal.count", seal.number());
    }
  }

  private void report(Members outer, Members inner) throws Unreadable {
    var keys = keys(outer);
    var key = outer.hash("keyId");
    report.key(key);
    if (!keys.has(key) || !keys.signed(key, inner.text(), outer.string("signature"))) {
      report.wrong("scheduler.verify.document.signature");
    }
    report.fact(
        "scheduler.verify.is.report",
        inner.object("rule").string("name"),
        inner.object("letterhead").string("documentNumber"),
        inner.object("unit").string("name"));
    report.fact("scheduler.verify.period", inner.day("from"), inner.day("to"));
    report.fact("scheduler.verify.report.frozen", Instant.ofEpochMilli(inner.number("frozenAt")));
  }

  private void proof(Members outer) throws Unreadable {
    var seal = SealText.of(outer);
    var line = outer.object("line");
    long number = line.number("number");
    report.key(seal.key());
    report.fact("scheduler.verify.is.proof", number, seal.number(), seal.sealedAt());
    report.fact(
        "scheduler.verify.proof.line",
        line.string("title"),
        line.string("deviceName"),
        line.string("unitNames"));
    report.fact(
        "scheduler.verify.proof.outcome",
        line.string("kind"),
        line.string("endState"),
        Duration.ofMillis(line.number("airedMillis")),
        line.string("evidence"));
    report.fact("scheduler.verify.proof.corrections", number);
    sealSigned(outer, seal);
    var hash = outer.hash("lineHash");
    if (!Sha.of(line.text()).equals(hash)) {
      report.add(Finding.wrong("scheduler.verify.line.changed", number, number));
    } else if (number != seal.first() + outer.number("index")
        || outer.number("size") != seal.count()) {
      report.add(Finding.wrong("scheduler.verify.proof.place", number, number, seal.number()));
    } else if (!leads(outer, hash, seal)) {
      report.add(Finding.wrong("scheduler.verify.proof.path", number, number, seal.number()));
    }
  }

  private static boolean leads(Members outer, String hash, SealText seal) throws Unreadable {
    var path = new ArrayList<byte[]>();
    for (var step : outer.list("path")) {
      path.add(Sha.bytes(new Members(Map.of("path", String.valueOf(step))).hash("path")));
    }
    return org.wardcast.scheduler.proof.Merkle.leads(
        Sha.bytes(hash), outer.number("index"), outer.number("size"), path, Sha.bytes(seal.root()));
  }
}
