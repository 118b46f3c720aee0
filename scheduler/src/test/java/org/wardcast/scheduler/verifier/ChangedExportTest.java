package org.wardcast.scheduler.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.scheduler.airlog.CanonicalJson;
import org.wardcast.scheduler.proof.Finding.Level;
import org.wardcast.scheduler.proof.Verdict;
import org.wardcast.scheduler.proof.Verifier;

/** Seals, manifest and the file itself changed one at a time. */
class ChangedExportTest {
  @TempDir
  Path folder;

  private Verdict after(Consumer<HandMade> change) {
    var export = new HandMade();
    change.accept(export);
    return export.verdict(folder);
  }

  private static List<String> wrong(Verdict verdict) {
    return verdict
        .of(Level.WRONG)
        .map(f -> f.code().replace("scheduler.verify.", ""))
        .toList();
  }

  private void found(String code, Consumer<HandMade> change) {
    assertThat(wrong(after(change))).first().isEqualTo(code);
  }

  private Verdict verify(byte[] bytes) throws IOException {
    return Verifier.verify(Files.write(folder.resolve("file"), bytes), Set.of());
  }

  @Test
  void everyMemberOfASealIsFound() {
    for (int i = 0; i < 3; i++) {
      int seal = i;
      for (var name : new HandMade().seals.get(0).seal.keySet()) {
        var verdict = after(e -> {
          var value = e.seals.get(seal).seal.get(name);
          e.seals.get(seal).seal.put(name, otherSeal(value));
        });
        var expected = switch (name) {
          case "type" -> "seal.unreadable";
          case "installation" -> "seal.stranger";
          case "key" -> "seal.key";
          case "number" -> seal < 2 ? "seal.signature" : "seal.order";
          default -> "seal.signature";
        };
        assertThat(wrong(verdict)).as(name + " of seal " + (seal + 2)).contains(expected);
      }
      found(
          "seal.signature",
          e -> e.seals.get(seal).signature = HandMade.signed(e.key, "something else"));
      found("seal.unreadable", e -> e.seals.get(seal).seal.put("more", 1));
      found("seal.missing", e -> e.seals.remove(seal));
      found("seal.doubled", e -> e.seals.add(seal + 1, e.seals.get(seal).copy()));
    }
    found("seal.order", e -> Collections.swap(e.seals, 0, 1));
    found("seal.missing", e -> e.seals.clear());
  }

  private static Object otherSeal(@Nullable Object value) {
    return value instanceof String text && text.length() == 64
        ? "0123456789abcdef".repeat(4)
        : ChangedLinesTest.other(value);
  }

  @Test
  void aSealTakenOutIsMissedWhateverItsPlace() {
    assertThat(wrong(after(e -> {
          e.seals.remove(1);
          e.seals.get(1).seal.put("number", 3);
        })))
        .contains("seal.signature", "seal.missing");
  }

  @Test
  void aSealOfAnotherInstallationIsFound() {
    var other = new HandMade(HandMade.newKey(), "another");
    found("seal.stranger", e -> e.seals.set(2, other.seals.get(2)));
    found("seal.inserted", e -> e.seals.add(2, otherNumber(other.seals.get(2))));
    // The same name, another key: who holds the database does not hold the key.
    var same = new HandMade(HandMade.newKey(), HandMade.INSTALLATION);
    found("seal.key", e -> e.seals.set(2, same.seals.get(2)));
    found("seal.signature", e -> {
      e.seals.set(2, same.seals.get(2).copy());
      e.seals.get(2).seal.put("key", HandMade.id(e.key));
    });
  }

  private static HandMade.SealRow otherNumber(HandMade.SealRow seal) {
    var copy = seal.copy();
    copy.seal.put("number", 3);
    return copy;
  }

  @Test
  void aNewKeyIsAWarningIfItsPublicHalfIsThereAndAFaultIfItIsNotTheOneGiven() {
    var export = new HandMade();
    var next = HandMade.newKey();
    var seal = export.seals.get(2);
    seal.seal.put("key", HandMade.id(next));
    seal.signature = HandMade.signed(next, CanonicalJson.of(seal.seal));
    export.pem += HandMade.pem(next);
    export.sign();
    assertThat(wrong(export.verdict(folder))).containsExactly("key.other");
    var both = verify(export, Set.of(HandMade.id(export.key), HandMade.id(next)));
    assertThat(both.whole()).isTrue();
    assertThat(both.of(Level.WARNING))
        .extracting(f -> f.code())
        .contains("scheduler.verify.seal.new-key");
  }

  private Verdict verify(HandMade export, Set<String> keys) {
    try {
      return Verifier.verify(export.write(folder), keys);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyMemberOfTheManifestIsFound() {
    for (var name : new HandMade().manifest.keySet()) {
      assertThat(after(e -> e.manifest.remove(name)).whole()).as(name).isFalse();
      assertThat(after(e -> e.manifest.computeIfPresent(
                  name,
                  (k, v) -> v instanceof java.util.Map || v instanceof List ? "x" : otherSeal(v)))
              .whole())
          .as(name)
          .isFalse();
    }
    found("manifest.signature", e -> e.manifest.put("madeBy", "ai-do"));
    found("manifest.signature", e -> e.manifest.put("to", "2026-12-21"));
    found("manifest.signature", e -> e.manifest.put("more", 1));
    found("manifest.signature", e -> e.manifest.put("units", List.of()));
    found("manifest.signature", e -> e.signature = HandMade.signed(HandMade.newKey(), "x"));
    found("manifest.signature", e -> e.signature = "");
  }

  @Test
  void aCutEndIsSeenAlsoWithAManifestMadeToFit() {
    found("manifest.signature", e -> {
      e.rows.subList(9, 14).clear();
      e.manifest.put("last", 11);
      e.manifest.put("shownLast", 11);
      e.manifest.put("count", 9);
      e.manifest.put("chain", e.at(11).chain);
      var signature = e.signature;
      e.sign();
      e.signature = signature;
    });
  }

  @Test
  void everythingSignedAnewWithAnotherKeyIsSeenByTheFingerprint() {
    var real = HandMade.id(HandMade.newKey());
    var forged = new HandMade();
    assertThat(verify(forged, Set.of()).whole()).isTrue();
    assertThat(verify(forged, Set.of()).keys()).containsExactly(HandMade.id(forged.key));
    assertThat(wrong(verify(forged, Set.of(real)))).containsExactly("key.other");
  }

  @Test
  void keysThatAreLostOrChangedAreFound() {
    found("manifest.key", e -> e.pem = HandMade.pem(HandMade.newKey()));
    found("key.unreadable", e -> e.pem = "");
    found("key.unreadable", e -> e.pem = e.pem.replace("MCow", "MCox"));
    found("entry", e -> e.pem += HandMade.pem(HandMade.newKey()));
  }

  @Test
  void whatDoesNotBelongIntoTheZipIsNamedAndWhatLacksToo() {
    found("entry.unknown", e -> e.more.put("readme.txt", "x"));
    found("entry.unknown", e -> e.more.put("../lines.ndjson", "x"));
    for (var name : List.of(
        "lines.ndjson", "seals.ndjson", "public-key.pem", "manifest.json", "manifest.sig")) {
      found("entry.missing", e -> e.left.add(name));
    }
    found("seal.unreadable", e -> {
      e.left.add("seals.ndjson");
      e.more.put("seals.ndjson", e.sealRows() + " \n");
    });
    found("entry", e -> {
      e.left.add("seals.ndjson");
      e.more.put("seals.ndjson", e.sealRows().replace("{\"seal\"", "{ \"seal\""));
    });
  }

  @Test
  void aFileCutShortIsCalledSoWhereverItWasCut() throws IOException {
    var whole = Files.readAllBytes(new HandMade().write(folder));
    for (int part = 1; part < 20; part++) {
      var verdict = verify(Arrays.copyOf(whole, whole.length * part / 20));
      assertThat(wrong(verdict)).as(part + "/20").containsExactly("cut-short");
    }
    assertThat(wrong(verify(Arrays.copyOf(whole, whole.length - 1)))).containsExactly("cut-short");
    assertThat(wrong(verify(new byte[0]))).containsExactly("empty");
    assertThat(wrong(verify("hello".getBytes(StandardCharsets.UTF_8)))).containsExactly("unknown");
  }

  @Test
  void aByteTurnedAnywhereIsNeverWhole() throws IOException {
    var whole = Files.readAllBytes(new HandMade().write(folder));
    int unused = 0;
    for (int i = 0; i < whole.length; i += 7) {
      var bytes = whole.clone();
      bytes[i] ^= 1;
      var verdict = verify(bytes);
      if (verdict.whole()) {
        unused++;
        assertThat(verdict.findings()).isEqualTo(verify(whole).findings());
      }
    }
    // The last byte of what is deflated has bits that nobody reads: one byte an entry.
    assertThat(unused).isLessThanOrEqualTo(5);
  }

  /** One reader begins at the front of a ZIP, another at its end: both must meet the same. */
  @Test
  void whatLiesBesideTheEntriesOfTheZipIsFound() throws IOException {
    var whole = Files.readAllBytes(new HandMade().write(folder));
    var another = new HandMade();
    another.rows.get(0).line.put("title", "Khác");
    var forged = Files.readAllBytes(another.write(Files.createDirectory(folder.resolve("b"))));
    assertThat(wrong(verify(joined(forged, whole)))).containsExactly("zip.disordered");
    assertThat(wrong(verify(joined(whole, new byte[40])))).containsExactly("zip.disordered");
    var comment = joined(whole, "FORGED".getBytes(StandardCharsets.UTF_8));
    comment[whole.length - 2] = 6;
    assertThat(wrong(verify(comment))).containsExactly("zip.disordered");
    var renamed = whole.clone();
    int name = new String(whole, StandardCharsets.ISO_8859_1).indexOf("lines.ndjson");
    renamed[name] = 'L';
    assertThat(wrong(verify(renamed))).containsExactly("zip.disordered");
    found("manifest.signature", e -> e.signature += " ");
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  @Test
  void aSealAloneIsChecked() throws IOException {
    var export = new HandMade();
    var seal = export.seals.get(0);
    var key =
        java.util.Base64.getEncoder().encodeToString(export.key.getPublic().getEncoded());
    var file = "{\"publicKey\":\"%s\",\"seal\":%s,\"signature\":\"%s\"}"
        .formatted(key, CanonicalJson.of(seal.seal), seal.signature);
    assertThat(verify(file.getBytes(StandardCharsets.UTF_8)).whole()).isTrue();
    assertThat(wrong(
            verify(file.replace("\"count\":4", "\"count\":5").getBytes(StandardCharsets.UTF_8))))
        .containsExactly("seal.signature");
    assertThat(wrong(verify(file.substring(0, 200).getBytes(StandardCharsets.UTF_8))))
        .containsExactly("cut-short");
  }

  @Test
  void nothingUnsignedStandsInADocument() throws IOException {
    var export = new HandMade();
    var key =
        java.util.Base64.getEncoder().encodeToString(export.key.getPublic().getEncoded());
    var report = new TreeMap<String, @Nullable Object>(java.util.Map.of(
        "type",
        "wardcast-report/1",
        "minutes",
        90,
        "rule",
        java.util.Map.of("name", "Báo cáo tuần"),
        "letterhead",
        java.util.Map.of("documentNumber", "1/BC-UBND"),
        "unit",
        java.util.Map.of("name", "Xã Đạ Huoai"),
        "from",
        "2026-11-01",
        "to",
        "2026-11-30",
        "frozenAt",
        1_795_125_600_000L));
    var frozen = "{ \"report\" : %s,\n \"keyId\":\"%s\", \"publicKey\":\"%s\",\"signature\":\"%s\"}"
        .formatted(
            CanonicalJson.of(report),
            HandMade.id(export.key),
            key,
            HandMade.signed(export.key, CanonicalJson.of(report)));
    assertThat(verify(bytes(frozen)).whole()).isTrue();
    assertThat(verify(bytes(frozen)).of(Level.FACT))
        .extracting(f -> f.code())
        .contains("scheduler.verify.is.report", "scheduler.verify.period");
    assertThat(wrong(verify(bytes(frozen.replace("90", "91")))))
        .containsExactly("document.signature");
    assertThat(wrong(verify(bytes(frozen.replace(HandMade.id(export.key), "0".repeat(64))))))
        .containsExactly("document.signature");
    var more = frozen.replace("{ ", "{ \"remark\":\"all was heard\",");
    assertThat(wrong(verify(bytes(more)))).containsExactly("document.members");
    var seal = export.seals.get(0);
    var beside =
        "{\"publicKey\":\"%s\",\"seal\":%s,\"signature\":\"%s\",\"report\":{\"type\":\"wardcast-report/1\"}}"
            .formatted(key, CanonicalJson.of(seal.seal), seal.signature);
    assertThat(wrong(verify(bytes(beside)))).containsExactly("document.members");
    var typed =
        "{\"type\":\"wardcast-line-proof/2\",\"line\":{},\"publicKey\":\"%s\",\"seal\":%s,\"signature\":\"%s\"}"
            .formatted(key, CanonicalJson.of(seal.seal), seal.signature);
    assertThat(wrong(verify(bytes(typed)))).containsExactly("document.members");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNoneOfOursIsCalledSo() throws IOException {
    assertThat(wrong(verify("{\"a\":1}".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("unknown");
    assertThat(wrong(verify("{\"a\":1.5}".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("document.unreadable");
  }
}
