package org.wardcast.scheduler.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Niêm phong: an Ed25519 signature over everything written since the seal before it.
 *
 * @param number from 1, without gaps
 * @param first number of its first line; {@code last + 1} if nothing was written
 * @param count of its lines
 * @param chain the chain's head at the last line
 * @param root Merkle root (RFC 6962) of its lines' hashes; SHA-256 of nothing if there are none
 * @param previous SHA-256 of the text of the seal before it; zeros in the first
 * @param installation random name of this installation
 * @param keyId SHA-256 of the public key (X.509 SubjectPublicKeyInfo)
 * @param signature base64, over the UTF-8 bytes of the seal's text
 */
public record Seal(
    int number,
    Instant sealedAt,
    long first,
    long last,
    long count,
    String chain,
    String root,
    String previous,
    String installation,
    String keyId,
    String signature) {

  /** What is signed: RFC 8785, see the package notes. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "{\"chain\":\"%s\",\"count\":%d,\"first\":%d,\"installation\":\"%s\",\"key\":\"%s\","
            + "\"last\":%d,\"number\":%d,\"previous\":\"%s\",\"root\":\"%s\",\"sealedAt\":%d,"
            + "\"type\":\"wardcast-seal/1\"}",
        chain,
        count,
        first,
        installation,
        keyId,
        last,
        number,
        previous,
        root,
        sealedAt.toEpochMilli());
  }

  /** What the next seal bears as {@code previous}. */
  public String textHash() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The whole seal as it is handed out, one JSON object.
   *
   * @param publicKey X.509 SubjectPublicKeyInfo, base64
   */
  public String file(String publicKey) {
    return "{\"publicKey\":\"%s\",\"seal\":%s,\"signature\":\"%s\"}"
        .formatted(publicKey, text(), signature);
  }

  /** Such as {@code seal-000001.json}. */
  public String fileName() {
    return String.format(Locale.ROOT, "seal-%06d.json", number);
  }
}
