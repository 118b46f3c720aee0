package org.wardcast.scheduler.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Reads an export with nothing but the JDK and the package notes of {@code airlog} and {@code proof}:
 * whoever changes the format without its notes breaks it. It shares no class with the program.
 */
public final class SecondReader {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");
  private static final Pattern LINE = Pattern.compile(
      "\\{\"chain\":\"([0-9a-f]{64})\",\"line\":(\\{.*}),\"lineHash\":\"([0-9a-f]{64})\"}");
  private static final Pattern WITHHELD = Pattern.compile(
      "\\{\"chain\":\"([0-9a-f]{64})\",\"lineHash\":\"([0-9a-f]{64})\",\"number\":(\\d+),\"withheld\":true}");
  private static final Pattern SEAL =
      Pattern.compile("\\{\"seal\":(\\{[^}]*}),\"signature\":\"([^\"]+)\"}");
  private static final Set<String> ENTRIES =
      Set.of("lines.ndjson", "seals.ndjson", "public-key.pem", "manifest.json", "manifest.sig");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, PublicKey> keys = new HashMap<>();
  private final List<byte[]> leaves = new ArrayList<>();
  private final List<String> chains = new ArrayList<>();
  private final List<Map<?, ?>> shown = new ArrayList<>();

  /** @param faults empty if all holds; {@code shown} the members of the lines that are not withheld */
  public record Reading(List<String> faults, List<Map<?, ?>> shown) {}

  public static Reading read(Path file, String fingerprint) {
    var reader = new SecondReader();
    try (var zip = new ZipFile(file.toFile())) {
      reader.check(zip, fingerprint);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      reader.faults.add("unreadable: " + e);
    }
    return new Reading(reader.faults, reader.shown);
  }

  private void check(ZipFile zip, String fingerprint) throws IOException, GeneralSecurityException {
    require(
        zip.stream().map(e -> e.getName()).collect(Collectors.toSet()).equals(ENTRIES)
            && zip.size() == ENTRIES.size(),
        "other entries");
    var manifestText = bytes(zip, "manifest.json");
    var manifest = PlainJson.object(new String(manifestText, UTF_8));
    keys(new String(bytes(zip, "public-key.pem"), UTF_8));
    require(keys.containsKey(fingerprint), "another key");
    require(
        fingerprint.equals(manifest.get("key"))
            && signed(fingerprint, manifestText, new String(bytes(zip, "manifest.sig"), UTF_8)),
        "manifest not signed");
    for (var name : List.of("lines.ndjson", "seals.ndjson", "public-key.pem")) {
      var said = (Map<?, ?>) ((Map<?, ?>) Objects.requireNonNull(manifest.get("files"))).get(name);
      var there = bytes(zip, name);
      require(
          said != null
              && number(said, "bytes") == there.length
              && hex(sha(there)).equals(said.get("sha256")),
          name + " is another");
    }
    lines(new String(bytes(zip, "lines.ndjson"), UTF_8), manifest);
    seals(new String(bytes(zip, "seals.ndjson"), UTF_8), manifest);
  }

  private void keys(String pem) throws GeneralSecurityException {
    var found = PEM.matcher(pem);
    while (found.find()) {
      var der = Base64.getMimeDecoder().decode(found.group(1));
      keys.put(
          hex(sha(der)),
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
    }
  }

  private void lines(String rows, Map<?, ?> manifest) throws GeneralSecurityException {
    long expected = number(manifest, "first");
    var chain = HexFormat.of().parseHex((String) manifest.get("chainBefore"));
    var all = rows.lines().toList();
    require(rows.isEmpty() || rows.endsWith("\n"), "the last row has no end");
    require(all.size() == number(manifest, "count"), "other count");
    for (var row : all) {
      var line = LINE.matcher(row);
      var withheld = WITHHELD.matcher(row);
      byte[] hash;
      String saidChain;
      if (line.matches()) {
        hash = sha(line.group(2).getBytes(UTF_8));
        require(hex(hash).equals(line.group(3)), "line " + expected + " was changed");
        var members = PlainJson.object(line.group(2));
        require(number(members, "number") == expected, "line " + expected + " is not there");
        shown.add(members);
        saidChain = line.group(1);
      } else if (withheld.matches()) {
        hash = HexFormat.of().parseHex(withheld.group(2));
        require(Long.parseLong(withheld.group(3)) == expected, "line " + expected + " not there");
        boolean inside =
            expected >= number(manifest, "shownFirst") && expected <= number(manifest, "shownLast");
        require(!inside || manifest.containsKey("units"), "line " + expected + " is kept back");
        saidChain = withheld.group(1);
      } else {
        require(false, "row " + expected + " is none");
        return;
      }
      chain = sha(chain, hash);
      require(hex(chain).equals(saidChain), "line " + expected + " does not follow");
      leaves.add(hash);
      chains.add(hex(chain));
      expected++;
    }
    require(expected - 1 == number(manifest, "last"), "another end");
    require(hex(chain).equals(manifest.get("chain")), "another head");
  }

  private void seals(String rows, Map<?, ?> manifest) throws GeneralSecurityException {
    long base = number(manifest, "first");
    long seal = number(manifest, "firstSeal");
    String previous = null;
    for (var row : rows.lines().toList()) {
      var found = SEAL.matcher(row);
      require(found.matches(), "seal " + seal + " is none");
      var text = found.group(1);
      var m = PlainJson.object(text);
      var signer = (String) Objects.requireNonNull(m.get("key"));
      require(number(m, "number") == seal, "seal " + seal + " is not there");
      require(
          Objects.equals(m.get("installation"), manifest.get("installation")),
          "seal " + seal + " is of another installation");
      require(signed(signer, text.getBytes(UTF_8), found.group(2)), "seal " + seal + " not signed");
      require(previous == null || previous.equals(m.get("previous")), "seal " + seal + " before");
      int from = (int) (number(m, "first") - base);
      int to = (int) (number(m, "last") - base) + 1;
      require(number(m, "count") == to - from, "seal " + seal + " count");
      require(hex(root(leaves.subList(from, to))).equals(m.get("root")), "seal " + seal + " root");
      require(to == 0 || chains.get(to - 1).equals(m.get("chain")), "seal " + seal + " chain");
      previous = hex(sha(text.getBytes(UTF_8)));
      seal++;
    }
    require(
        seal - 1 == number(manifest, "lastSeal") || number(manifest, "lastSeal") == 0,
        "the last seals are not there");
  }

  /** RFC 6962, section 2.1. */
  private static byte[] root(List<byte[]> leaves) throws GeneralSecurityException {
    int n = leaves.size();
    if (n == 0) {
      return sha();
    }
    if (n == 1) {
      return sha(new byte[] {0}, leaves.get(0));
    }
    int split = Integer.highestOneBit(n - 1);
    return sha(new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, n)));
  }

  private boolean signed(String key, byte[] text, String base64) throws GeneralSecurityException {
    var check = Signature.getInstance("Ed25519");
    check.initVerify(Objects.requireNonNull(keys.get(key), "no such key"));
    check.update(text);
    return check.verify(Base64.getDecoder().decode(base64));
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static long number(Map<?, ?> members, String name) {
    return (Long) Objects.requireNonNull(members.get(name), name);
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(Objects.requireNonNull(zip.getEntry(name), name))) {
      return in.readAllBytes();
    }
  }

  private static byte[] sha(byte[]... parts) throws GeneralSecurityException {
    var sha = MessageDigest.getInstance("SHA-256");
    for (var part : parts) {
      sha.update(part);
    }
    return sha.digest();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
