package org.wardcast.scheduler.proof;

import org.wardcast.scheduler.verifier.PublicKeys;

/**
 * @param keyId SHA-256 of the public key, hex
 * @param publicKey X.509 SubjectPublicKeyInfo, base64
 * @param signature Ed25519, base64
 */
public record Signed(String keyId, String publicKey, String signature) {
  /** This is what was signed, and by that key. */
  public boolean holds(String text) {
    try {
      return PublicKeys.ofBase64(publicKey).signed(keyId, text, signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
