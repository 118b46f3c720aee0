package org.wardcast.scheduler.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * @param keyId SHA-256 of the public key, hex
 * @param publicKey X.509 SubjectPublicKeyInfo, base64
 * @param signature Ed25519, base64
 */
public record Signed(String keyId, String publicKey, String signature) {
  /** This is what was signed, and by that key. */
  public boolean holds(byte[] text) {
    try {
      var key = Base64.getDecoder().decode(publicKey);
      var check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
      check.update(text);
      return HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
              .equals(keyId)
          && check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
