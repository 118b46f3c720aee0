package org.wardcast.scheduler.seals;

import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;

/**
 * A key that this installation signed with.
 *
 * @param publicKey SubjectPublicKeyInfo, base64
 */
record KeyRow(int number, String keyId, String publicKey) {
  PublicKey open() throws InvalidKeySpecException {
    try {
      return Keys.open(Base64.getDecoder().decode(publicKey));
    } catch (IllegalArgumentException e) {
      throw new InvalidKeySpecException(e);
    }
  }
}
