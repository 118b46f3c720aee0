package org.wardcast.scheduler.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.airlog.CanonicalJson;
import org.wardcast.scheduler.airlog.Hashes;
import org.wardcast.scheduler.proof.Merkle;
import org.wardcast.scheduler.proof.Verdict;
import org.wardcast.scheduler.proof.Verifier;

/**
 * An export of fourteen lines made by hand, whose every part can be changed before it is written:
 * lines 3 to 6 under seal 2, nothing under seal 3, 7 to 11 under seal 4, 12 to 16 under none. Line 3
 * lies before the period, line 9 is of another unit.
 */
final class HandMade {
  static final String INSTALLATION = "4c1f0e52-0001";
  static final int FIRST = 3;
  static final int LAST = 16;
  private static final long NOON = 1_795_125_600_000L;
  private static final HandMade PATTERN = new HandMade(newKey(), INSTALLATION);

  final KeyPair key;
  final List<Row> rows = new ArrayList<>();
  final List<SealRow> seals = new ArrayList<>();
  final Map<String, @Nullable Object> manifest = new TreeMap<>();
  String pem;
  String signature = "";
  final Map<String, String> more = new LinkedHashMap<>();
  final List<String> left = new ArrayList<>();

  /** One line: its members and what the row says of them. */
  static final class Row {
    final Map<String, @Nullable Object> line;
    String lineHash = "";
    String chain = "";
    boolean withheld;

    Row(Map<String, @Nullable Object> line) {
      this.line = new TreeMap<>(line);
    }

    Row copy() {
      var copy = new Row(line);
      copy.lineHash = lineHash;
      copy.chain = chain;
      copy.withheld = withheld;
      return copy;
    }

    String text() {
      return CanonicalJson.of(line);
    }

    void hash() {
      lineHash = Sha.of(text());
    }

    void chain(String before) {
      chain = Hashes.chain(before, lineHash);
    }

    String json() {
      return withheld
          ? "{\"chain\":\"%s\",\"lineHash\":\"%s\",\"number\":%s,\"withheld\":true}\n"
              .formatted(chain, lineHash, line.get("number"))
          : "{\"chain\":\"%s\",\"line\":%s,\"lineHash\":\"%s\"}\n"
              .formatted(chain, text(), lineHash);
    }
  }

  static final class SealRow {
    final Map<String, @Nullable Object> seal = new TreeMap<>();
    String signature = "";

    SealRow copy() {
      var copy = new SealRow();
      copy.seal.putAll(seal);
      copy.signature = signature;
      return copy;
    }

    String json() {
      return "{\"seal\":%s,\"signature\":\"%s\"}\n".formatted(CanonicalJson.of(seal), signature);
    }
  }

  /** One like all others. */
  HandMade() {
    this.key = PATTERN.key;
    this.pem = PATTERN.pem;
    this.signature = PATTERN.signature;
    PATTERN.rows.forEach(row -> rows.add(row.copy()));
    PATTERN.seals.forEach(seal -> seals.add(seal.copy()));
    manifest.putAll(PATTERN.manifest);
  }

  HandMade(KeyPair key, String installation) {
    this.key = key;
    this.pem = pem(key);
    var chainBefore = "ab".repeat(32);
    var chain = chainBefore;
    for (int n = FIRST; n <= LAST; n++) {
      var row = new Row(line(n));
      row.hash();
      row.chain(chain);
      row.withheld = n == FIRST || n == 9;
      chain = row.chain;
      rows.add(row);
    }
    seal(2, 3, 6, "cd".repeat(32), installation);
    seal(3, 7, 6, Sha.of(CanonicalJson.of(seals.get(0).seal)), installation);
    seal(4, 7, 11, Sha.of(CanonicalJson.of(seals.get(1).seal)), installation);
    manifest.put("type", "wardcast-export/1");
    manifest.put("installation", installation);
    manifest.put("zone", "Asia/Ho_Chi_Minh");
    manifest.put("from", "2026-11-20");
    manifest.put("to", "2026-11-21");
    manifest.put("open", false);
    manifest.put("madeAt", NOON + 90_000_000);
    manifest.put("madeBy", "kiemtra");
    manifest.put("first", FIRST);
    manifest.put("last", LAST);
    manifest.put("count", LAST - FIRST + 1);
    manifest.put("shownFirst", 4);
    manifest.put("shownLast", LAST);
    manifest.put("chainBefore", chainBefore);
    manifest.put("chain", chain);
    manifest.put("firstSeal", 2);
    manifest.put("lastSeal", 4);
    manifest.put("units", List.of(Map.of("id", 3, "name", "Phường Xuân Hương - Đà Lạt")));
    manifest.put("purgedBefore", 1);
    manifest.put("key", id(key));
    sign();
  }

  private static Map<String, @Nullable Object> line(int n) {
    var m = new TreeMap<String, @Nullable Object>();
    m.put("number", n);
    m.put("airing", "1@2026-11-20/%d/7".formatted(n));
    m.put("lineId", m.get("airing") + "#1");
    m.put("part", 1);
    m.put("kind", "AIRING");
    m.put("occurrence", n % 2 == 0 ? "1@2026-11-20" : null);
    m.put("item", n);
    m.put("device", 7);
    m.put("deviceName", "Cụm loa số 7, \"chợ\"");
    m.put("unit", n == 9 ? 4 : 3);
    m.put("unitNames", "Tỉnh Lâm Đồng › Phường Xuân Hương - Đà Lạt");
    m.put("bulletin", 5);
    m.put("bulletinVersion", 2);
    m.put("title", "Dự báo \\ thời tiết");
    m.put("topic", "Thời tiết");
    m.put("bulletinClass", "NORMAL");
    m.put("signature", false);
    m.put("soundSha256", "ab".repeat(32));
    m.put("contentSha256", null);
    m.put("plannedStart", NOON + n * 60_000L);
    m.put("plannedMillis", 15_000);
    m.put("sent", NOON + n * 60_000L - 500);
    m.put("accepted", null);
    m.put("started", NOON + n * 60_000L);
    m.put("ended", NOON + n * 60_000L + 15_000);
    m.put("airedMillis", 15_000);
    m.put("endState", "COMPLETE");
    m.put("reason", "");
    m.put("evidence", "SENT");
    m.put("simulated", false);
    m.put("actor", "system");
    m.put("writtenAt", NOON + n * 60_000L + 16_000);
    return m;
  }

  private void seal(int number, int first, int last, String previous, String installation) {
    var tree = new Merkle();
    rows.stream()
        .filter(row -> number(row) >= first && number(row) <= last)
        .forEach(row -> tree.add(Sha.bytes(row.lineHash)));
    var row = new SealRow();
    row.seal.put("type", "wardcast-seal/1");
    row.seal.put("number", number);
    row.seal.put("first", first);
    row.seal.put("last", last);
    row.seal.put("count", last - first + 1);
    row.seal.put("chain", at(last).chain);
    row.seal.put("root", Sha.hex(tree.root()));
    row.seal.put("previous", previous);
    row.seal.put("installation", installation);
    row.seal.put("key", id(key));
    row.seal.put("sealedAt", NOON + number * 86_400_000L);
    row.signature = signed(key, CanonicalJson.of(row.seal));
    seals.add(row);
  }

  private static int number(Row row) {
    return (Integer) java.util.Objects.requireNonNull(row.line.get("number"));
  }

  Row at(int number) {
    return rows.get(number - FIRST);
  }

  private String lines() {
    return String.join("", rows.stream().map(Row::json).toList());
  }

  String sealRows() {
    return String.join("", seals.stream().map(SealRow::json).toList());
  }

  private static Map<String, Object> content(String text) {
    return Map.of("bytes", text.getBytes(StandardCharsets.UTF_8).length, "sha256", Sha.of(text));
  }

  /** Hashes of the entries and the signature made anew, as only the installation itself can. */
  void sign() {
    manifest.put(
        "files",
        Map.of(
            "lines.ndjson", content(lines()),
            "seals.ndjson", content(sealRows()),
            "public-key.pem", content(pem)));
    signature = signed(key, CanonicalJson.of(manifest));
  }

  /** All hashes and links made anew from that line on, as anybody can. */
  void rehash(int from) {
    for (int i = from - FIRST; i < rows.size(); i++) {
      var row = rows.get(i);
      row.hash();
      row.chain(
          i == 0
              ? (String) java.util.Objects.requireNonNull(manifest.get("chainBefore"))
              : rows.get(i - 1).chain);
    }
  }

  Path write(Path folder) {
    var file = folder.resolve("export.zip");
    var entries = new LinkedHashMap<String, String>();
    entries.put("lines.ndjson", lines());
    entries.put("seals.ndjson", sealRows());
    entries.put("public-key.pem", pem);
    entries.put("manifest.json", CanonicalJson.of(manifest));
    entries.put("manifest.sig", signature);
    entries.keySet().removeAll(left);
    entries.putAll(more);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  Verdict verdict(Path folder) {
    try {
      return Verifier.verify(write(folder), Set.of(id(key)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String id(KeyPair key) {
    return Sha.hex(Sha.sha256().digest(key.getPublic().getEncoded()));
  }

  static String pem(KeyPair key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getEncoder().encodeToString(key.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  static String signed(KeyPair key, String text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
